import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { CaseDays } from "@/components/portal/case-days";
import { DueLine } from "@/components/portal/due-line";
import { StoryMain } from "@/components/portal/story-main";
import { StorySide } from "@/components/portal/story-side";
import { VersionList } from "@/components/portal/version-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { storyAddress, storyIn } from "@/domain/portal/address";
import { promisesOf } from "@/domain/portal/promises";
import { publicOrigin } from "@/server/env";
import { orNotFound } from "@/server/or-not-found";
import { readStory, readUnitKeys, today } from "@/server/portal/read";
import { readWhy } from "@/server/portal/rules";

type Props = { params: Promise<{ id: string }> };

const storyOf = async ({ params }: Props) => orNotFound(readStory(storyIn((await params).id)));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [story, t] = await Promise.all([storyOf(props), getTranslations("portal.story")]);
  const { title, units } = story.snapshot;
  const description = t("shared", { number: story.number ?? "", unit: units[0]?.name ?? "" });
  const image = `/portal/picture/${story.id}`;
  return {
    title,
    description,
    openGraph: { type: "article", title, description, images: [{ url: image, width: 1200, height: 630 }] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

export default async function StoryPage(props: Props) {
  const [story, t, unitKeys] = await Promise.all([storyOf(props), getTranslations("portal"), readUnitKeys()]);
  const { snapshot, number, versions } = story;
  const why = await readWhy(snapshot.days);
  const day = today();
  const due = <DueLine days={snapshot.days} state={snapshot.state} today={day} besideDay />;
  return (
    <article>
      <PageHeader
        breadcrumb={[{ href: "/portal", label: t("rooms.suggestions") }]}
        title={snapshot.title}
        tags={
          <>
            <StateTag state={snapshot.state} />
            {number && <span className="text-muted tabular-nums">{number}</span>}
          </>
        }
      />
      <PageColumns
        side={
          <>
            <StorySide
              snapshot={snapshot}
              unitKeys={unitKeys}
              days={<CaseDays days={snapshot.days} why={why} due={due} />}
            />
            <Card title={t("story.versions")}>
              <VersionList versions={versions} />
              <p className="mt-2 hidden text-sm print:block">{`${publicOrigin()}${storyAddress(story)}`}</p>
            </Card>
          </>
        }
        sidePrints
      >
        {snapshot.level !== "full" && <Notice>{t(`story.levels.${snapshot.level}`)}</Notice>}
        <StoryMain of={story} promises={promisesOf([story], day)} />
      </PageColumns>
    </article>
  );
}
