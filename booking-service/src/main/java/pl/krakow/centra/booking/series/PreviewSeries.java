package pl.krakow.centra.booking.series;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Shows what a series would become, date by date. Writes nothing and promises nothing. */
@Component
@RequiredArgsConstructor
public class PreviewSeries {

    private final PlanSeries planSeries;
    private final Foresight foresight;

    /** What came of it. */
    public sealed interface Outcome {

        record Shown(SeriesPreview preview) implements Outcome {}

        /** The series can't be planned at all; never {@link PlanSeries.Outcome.Planned}. */
        record NotPlanned(PlanSeries.Outcome why) implements Outcome {}
    }

    public Outcome handle(PlanSeries.Wanted wanted) {
        return switch (planSeries.plan(wanted)) {
            case PlanSeries.Outcome.Planned plan -> new Outcome.Shown(SeriesPreview.of(plan, foresight.of(plan)));
            case PlanSeries.Outcome refused -> new Outcome.NotPlanned(refused);
        };
    }
}
