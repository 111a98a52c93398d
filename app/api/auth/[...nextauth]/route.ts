import { nextAuth } from "@/server/next-auth";

export { nextAuth as GET, nextAuth as POST };
