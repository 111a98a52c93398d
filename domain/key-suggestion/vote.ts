/** A vote in the standing committee, as it was counted. An abstention is a vote that was cast. */
export type VoteCount = {
  satisfied: number;
  basicallySatisfied: number;
  dissatisfied: number;
  abstained: number;
};

/** How many votes were cast. */
export const votesCast = ({ satisfied, basicallySatisfied, dissatisfied, abstained }: VoteCount): number =>
  satisfied + basicallySatisfied + dissatisfied + abstained;

/** Percent of the votes cast that are satisfied or basically satisfied, cut after two places: never above the truth. */
export function contentPercent(vote: VoteCount): number {
  const cast = votesCast(vote);
  return cast === 0 ? 0 : Math.floor(((vote.satisfied + vote.basicallySatisfied) * 10_000) / cast) / 100;
}

/** Whether a vote reaches the threshold, in percent; 60 of 100 reach 60. */
export const reaches = (vote: VoteCount, threshold: number): boolean =>
  votesCast(vote) > 0 && (vote.satisfied + vote.basicallySatisfied) * 100 >= threshold * votesCast(vote);
