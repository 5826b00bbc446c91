package pl.krakow.centra.volunteering.hours.http;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.hours.KeepHours.Outcome;
import pl.krakow.centra.volunteering.hours.RateHours;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursStep;

/** Every refusal about hours as a caller sees it. */
final class HoursRefusals {

    private HoursRefusals() {}

    static Outcome.Kept kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> kept;
            case Outcome.PlacementUnknown() -> throw new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN);
            case Outcome.NotBegun() -> throw new Problem(VolunteeringProblem.WORK_NOT_BEGUN);
            case Outcome.AgreementNeeded() -> throw new Problem(VolunteeringProblem.AGREEMENT_NEEDED);
            case Outcome.OwnHours() -> throw new Problem(VolunteeringProblem.OWN_HOURS);
            case Outcome.NotASide() -> throw new Problem(KitProblem.FORBIDDEN);
            case Outcome.Refused(var why) -> throw refused(why);
        };
    }

    private static Problem refused(HoursStep why) {
        return switch (why) {
            case HoursStep.Done _ -> throw new IllegalStateException("that was no refusal");
            case HoursStep.EntryUnknown() -> new Problem(VolunteeringProblem.HOURS_UNKNOWN);
            case HoursStep.DayOutside(var first, var last) ->
                new Problem(VolunteeringProblem.DAY_OUTSIDE)
                        .arguments(first.toString(), last.toString())
                        .with("first", first)
                        .with("last", last)
                        .with("pointer", "/day");
            case HoursStep.DayToCome() -> new Problem(VolunteeringProblem.DAY_TO_COME).with("pointer", "/day");
            case HoursStep.DayFull(var left) ->
                new Problem(VolunteeringProblem.DAY_FULL)
                        .arguments(left)
                        .with("left", left)
                        .with("pointer", "/minutes");
            case HoursStep.AlreadyCorrected(var by) ->
                new Problem(VolunteeringProblem.HOURS_CORRECTED).with("by", by.value());
            case HoursStep.NotPossible(var state) ->
                new Problem(VolunteeringProblem.HOURS_DECIDED).arguments(state).with("state", state);
            case HoursStep.LedgerFull(var most) -> new Problem(VolunteeringProblem.LEDGER_FULL).arguments(most);
        };
    }

    static HourlyRates rated(RateHours.Outcome outcome) {
        return switch (outcome) {
            case RateHours.Outcome.Rated(var rates) -> rates;
            case RateHours.Outcome.OutOfReach() ->
                throw new Problem(VolunteeringProblem.RATE_OUT_OF_REACH).with("pointer", "/from");
            case RateHours.Outcome.TooMany(var most) ->
                throw new Problem(VolunteeringProblem.TOO_MANY_RATES).arguments(most);
        };
    }
}
