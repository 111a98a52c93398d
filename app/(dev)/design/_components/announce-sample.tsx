"use client";
import { useAnnounce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";

/** A button that makes an announcement. */
export function AnnounceSample({ words, announced }: { words: string; announced: string }) {
  const announce = useAnnounce();
  return (
    <Button className="justify-self-start" onClick={() => announce(announced, "ok")}>
      {words}
    </Button>
  );
}
