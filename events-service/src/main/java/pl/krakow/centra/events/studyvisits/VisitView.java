package pl.krakow.centra.events.studyvisits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.SignUpView.WordingView;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.events.studyvisits.domain.Criterion;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.VisitPlan;

/** Who is visited, how one gets there, how the day goes, and by what it is decided who goes; as everybody sees it. */
@Schema(name = "StudyVisit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
        UUID eventId,
        List<HostView> hosts,

        @Schema(description = "missing until the centre said how") @Nullable
        TravelView travel,

        @Schema(description = "the day by the hour") List<ItemView> programme,
        @Schema(description = "what to bring") @Nullable WordingView bring,
        SelectionView selection,

        @Schema(description = "what the ETag shows and If-Match names", example = "2")
        long revision) {

    /** Who is visited. */
    @Schema(name = "StudyVisitHost")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HostView(
            @Schema(example = "Centrum Organizacji Pozarządowych")
            String name,

            @Schema(example = "Gdynia") String place,

            @Schema(example = "ul. 3 Maja 27/31, 81-364 Gdynia")
            String address,

            @Schema(description = "for staff", example = "Jan Nowak, +48 600 100 200") @Nullable
            String contact,

            @Schema(description = "what there is to see") WordingView seen) {}

    /** How one gets there and back. */
    @Schema(name = "StudyVisitTravel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TravelView(
            VisitPlan.Means means,

            @Schema(example = "ul. Reymonta 20, wejście od stadionu")
            String meetingPoint,

            @Schema(example = "2027-03-12T07:30:00+01:00") OffsetDateTime departs,
            @Schema(example = "2027-03-12T20:00:00+01:00") OffsetDateTime returns,
            VisitPlan.Cost cost,

            @Schema(description = "what it costs a person, in złoty", example = "45.00") @Nullable
            BigDecimal price,

            @Nullable WordingView accessibility) {}

    /** What happens at some hour. */
    @Schema(name = "StudyVisitItem")
    public record ItemView(
            @Schema(example = "2027-03-12T11:00:00+01:00") OffsetDateTime from,
            @Schema(example = "2027-03-12T12:30:00+01:00") OffsetDateTime to,
            WordingView what) {}

    /** By what it is decided who goes; between equal scores the earlier application goes first. */
    @Schema(name = "StudyVisitSelection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SelectionView(
            List<CriterionView> criteria,

            @Schema(description = "points there are", example = "100")
            int most,

            @Schema(description = "points below which nobody goes", example = "50")
            int minimum,

            @Schema(description = "how many assess each application", example = "2")
            int assessors,

            @Schema(
                    description = "how many wait for a seat at most; everybody who qualifies when missing",
                    example = "10")
            @Nullable
            Integer reserve) {

        static SelectionView of(SelectionRules rules) {
            return new SelectionView(
                    rules.criteria().stream().map(CriterionView::of).toList(),
                    rules.most(),
                    rules.minimum(),
                    rules.assessors(),
                    rules.reserve());
        }
    }

    /** A criterion. */
    @Schema(name = "StudyVisitCriterion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionView(
            UUID id,
            WordingView name,
            Criterion.Kind kind,

            @Schema(description = "points it brings at most", example = "40") @Nullable
            Integer weight,

            @Schema(description = "the best mark", example = "5") @Nullable
            Integer scale,

            @Schema(description = "of `NOT_LATELY`", example = "12") @Nullable
            Integer months) {

        static CriterionView of(Criterion criterion) {
            return new CriterionView(
                    criterion.id(),
                    WordingView.of(criterion.name()),
                    criterion.kind(),
                    criterion.isScored() ? criterion.weight() : null,
                    criterion.isScored() ? criterion.scale() : null,
                    criterion.kind() == Criterion.Kind.NOT_LATELY ? criterion.months() : null);
        }
    }

    static VisitView of(StudyVisit visit, ZoneId zone, boolean staff) {
        var plan = visit.plan().orElse(null);
        return new VisitView(
                visit.event().value(),
                plan == null
                        ? List.of()
                        : plan.hosts().stream().map(host -> host(host, staff)).toList(),
                plan == null ? null : travel(plan.travel(), zone),
                plan == null
                        ? List.of()
                        : plan.programme().stream()
                                .map(item -> new ItemView(
                                        at(item.from(), zone), at(item.to(), zone), WordingView.of(item.what())))
                                .toList(),
                plan == null ? null : text(plan.bring()),
                SelectionView.of(visit.rules()),
                visit.revision());
    }

    private static HostView host(VisitPlan.Host host, boolean staff) {
        return new HostView(
                host.name(), host.place(), host.address(), staff ? host.contact() : null, WordingView.of(host.seen()));
    }

    private static TravelView travel(VisitPlan.Travel travel, ZoneId zone) {
        return new TravelView(
                travel.means(),
                travel.meetingPoint(),
                at(travel.departs(), zone),
                at(travel.returns(), zone),
                travel.cost(),
                travel.cents() == 0 ? null : BigDecimal.valueOf(travel.cents(), 2),
                text(travel.accessibility()));
    }

    private static @Nullable WordingView text(@Nullable Wording wording) {
        return wording == null ? null : WordingView.of(wording);
    }

    static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
