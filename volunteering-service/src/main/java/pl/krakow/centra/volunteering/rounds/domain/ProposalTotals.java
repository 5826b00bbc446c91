package pl.krakow.centra.volunteering.rounds.domain;

/**
 * A proposal in figures, and the present state beside it.
 *
 * @param volunteers who were compared
 * @param posts with a free seat
 * @param freeSeats on them
 * @param pairs that fit
 * @param people volunteers the proposal has a post for
 * @param seats it fills
 * @param score the sum of the scores of its lines
 * @param firstCome how many volunteers would have a post if they came one after the other, each taking the best free one
 * @param peopleNow volunteers with a seat on these posts as it stands
 * @param seatsNow seats taken on these posts as it stands
 * @param proved whether every turn was shown to be the best one
 */
public record ProposalTotals(
        int volunteers,
        int posts,
        long freeSeats,
        int pairs,
        int people,
        int seats,
        long score,
        int firstCome,
        int peopleNow,
        int seatsNow,
        boolean proved) {}
