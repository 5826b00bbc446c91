package pl.krakow.centra.volunteering.placements.http;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.placements.Placing;

/** What is said of each refusal. */
public final class PlacementRefusals {

    private PlacementRefusals() {}

    public static Problem of(Placing placing) {
        return switch (placing) {
            case Placing.OpportunityUnknown() -> new Problem(VolunteeringProblem.OPPORTUNITY_UNKNOWN);
            case Placing.PlacementUnknown() -> new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN);
            case Placing.NoVolunteer() -> new Problem(VolunteeringProblem.NOT_A_VOLUNTEER);
            case Placing.VolunteerUnknown() ->
                new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN).with("pointer", "/volunteerId");
            case Placing.PostUnknown() -> new Problem(VolunteeringProblem.POST_UNKNOWN).with("pointer", "/postId");
            case Placing.NotOpen() -> new Problem(VolunteeringProblem.OPPORTUNITY_NOT_OPEN);
            case Placing.OrganisationUnverified() -> new Problem(VolunteeringProblem.ORGANISATION_UNVERIFIED);
            case Placing.TooLate() -> new Problem(VolunteeringProblem.TOO_LATE);
            case Placing.AlreadyThere(var placement) ->
                new Problem(VolunteeringProblem.ALREADY_PLACED).with("placementId", placement.toString());
            case Placing.DayOutside(var first, var last) ->
                new Problem(VolunteeringProblem.DAY_OUTSIDE)
                        .arguments(first.toString(), last.toString())
                        .with("first", first)
                        .with("last", last)
                        .with("pointer", "/from");
            case Placing.Full() -> new Problem(VolunteeringProblem.SEATS_TAKEN);
            case Placing.LineTooLong() -> new Problem(VolunteeringProblem.LINE_TOO_LONG);
            case Placing.TooOften(var most) -> new Problem(VolunteeringProblem.ASKED_TOO_OFTEN).arguments(most);
            case Placing.Overlaps(var other, var from, var to) ->
                new Problem(VolunteeringProblem.SHIFT_OVERLAPS)
                        .with("placementId", other.toString())
                        .with("from", from)
                        .with("to", to);
            case Placing.DoesNotFit(var rules) -> new Problem(VolunteeringProblem.DOES_NOT_FIT).with("rules", rules);
            case Placing.NotReady(var missing) ->
                new Problem(VolunteeringProblem.NOT_READY_TO_START).with("missing", missing);
            case Placing.NotPossible(var state) ->
                new Problem(VolunteeringProblem.PLACEMENT_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case Placing.NotNow() -> new Problem(VolunteeringProblem.NOT_AT_THAT_TIME);
            case Placing.NotYours() -> new Problem(VolunteeringProblem.NOT_YOUR_PLACEMENT);
            case Placing.Done _ -> throw new IllegalStateException("that was no refusal");
        };
    }
}
