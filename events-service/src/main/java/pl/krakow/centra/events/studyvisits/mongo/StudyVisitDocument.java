package pl.krakow.centra.events.studyvisits.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.events.studyvisits.domain.Assessment;
import pl.krakow.centra.events.studyvisits.domain.Criterion;
import pl.krakow.centra.events.studyvisits.domain.Decision;
import pl.krakow.centra.events.studyvisits.domain.Ruling;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.Standing;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.StudyVisitContents;
import pl.krakow.centra.events.studyvisits.domain.VisitPlan;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A study visit as stored, with the news that waits to be sent.
 *
 * @param id the event's
 */
@Document(StudyVisitDocument.COLLECTION)
@TypeAlias("studyVisit")
record StudyVisitDocument(
        @Id UUID id,
        String centre,
        @Nullable PlanDocument plan,
        RulesDocument rules,
        List<AssessmentDocument> assessments,
        List<RulingDocument> rulings,
        List<DecisionDocument> decisions,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "studyVisits";

    /** A text in three languages. */
    record WordingDocument(
            String pl, @Nullable String en, @Nullable String uk) {

        static WordingDocument of(Wording wording) {
            return new WordingDocument(wording.pl(), wording.en(), wording.uk());
        }

        static @Nullable WordingDocument some(@Nullable Wording wording) {
            return wording == null ? null : of(wording);
        }

        static @Nullable Wording wording(@Nullable WordingDocument document) {
            return document == null ? null : document.toWording();
        }

        Wording toWording() {
            return new Wording(pl, en, uk);
        }
    }

    record HostDocument(
            String name,
            String place,
            String address,
            @Nullable String contact,
            WordingDocument seen) {}

    record ItemDocument(Instant from, Instant to, WordingDocument what) {}

    /** Who is visited and how the day goes. */
    record PlanDocument(
            List<HostDocument> hosts,
            String means,
            String meetingPoint,
            Instant departs,
            Instant returns,
            String cost,
            int cents,
            @Nullable WordingDocument accessibility,
            List<ItemDocument> programme,
            @Nullable WordingDocument bring) {

        static PlanDocument of(VisitPlan plan) {
            var travel = plan.travel();
            return new PlanDocument(
                    plan.hosts().stream()
                            .map(host -> new HostDocument(
                                    host.name(),
                                    host.place(),
                                    host.address(),
                                    host.contact(),
                                    WordingDocument.of(host.seen())))
                            .toList(),
                    travel.means().name(),
                    travel.meetingPoint(),
                    travel.departs(),
                    travel.returns(),
                    travel.cost().name(),
                    travel.cents(),
                    WordingDocument.some(travel.accessibility()),
                    plan.programme().stream()
                            .map(item -> new ItemDocument(item.from(), item.to(), WordingDocument.of(item.what())))
                            .toList(),
                    WordingDocument.some(plan.bring()));
        }

        VisitPlan toPlan() {
            return new VisitPlan(
                    hosts.stream()
                            .map(host -> new VisitPlan.Host(
                                    host.name(),
                                    host.place(),
                                    host.address(),
                                    host.contact(),
                                    host.seen().toWording()))
                            .toList(),
                    new VisitPlan.Travel(
                            VisitPlan.Means.valueOf(means),
                            meetingPoint,
                            departs,
                            returns,
                            VisitPlan.Cost.valueOf(cost),
                            cents,
                            WordingDocument.wording(accessibility)),
                    programme.stream()
                            .map(item -> new VisitPlan.Item(
                                    item.from(), item.to(), item.what().toWording()))
                            .toList(),
                    WordingDocument.wording(bring));
        }
    }

    record CriterionDocument(UUID id, WordingDocument name, String kind, int weight, int scale, int months) {}

    /** By what it is decided who goes. */
    record RulesDocument(
            List<CriterionDocument> criteria,
            int assessors,
            int minimum,
            @Nullable Integer reserve) {

        static RulesDocument of(SelectionRules rules) {
            return new RulesDocument(
                    rules.criteria().stream()
                            .map(each -> new CriterionDocument(
                                    each.id(),
                                    WordingDocument.of(each.name()),
                                    each.kind().name(),
                                    each.weight(),
                                    each.scale(),
                                    each.months()))
                            .toList(),
                    rules.assessors(),
                    rules.minimum(),
                    rules.reserve());
        }

        SelectionRules toRules() {
            return new SelectionRules(
                    criteria.stream()
                            .map(each -> new Criterion(
                                    each.id(),
                                    each.name().toWording(),
                                    Criterion.Kind.valueOf(each.kind()),
                                    each.weight(),
                                    each.scale(),
                                    each.months()))
                            .toList(),
                    assessors,
                    minimum,
                    reserve);
        }
    }

    /** @param marks by criterion, as text */
    record AssessmentDocument(
            UUID application,
            String assessor,
            Map<String, Integer> marks,
            @Nullable String comment,
            Instant at) {

        static AssessmentDocument of(Assessment assessment) {
            return new AssessmentDocument(
                    assessment.application().value(),
                    assessment.assessor(),
                    assessment.marks().entrySet().stream()
                            .collect(Collectors.toMap(mark -> mark.getKey().toString(), Map.Entry::getValue)),
                    assessment.comment(),
                    assessment.at());
        }

        Assessment toAssessment() {
            return new Assessment(
                    new RegistrationId(application),
                    assessor,
                    marks.entrySet().stream()
                            .collect(Collectors.toMap(mark -> UUID.fromString(mark.getKey()), Map.Entry::getValue)),
                    comment,
                    at);
        }
    }

    record RulingDocument(UUID application, UUID criterion, boolean met, String reason, String by, Instant at) {

        static RulingDocument of(Ruling ruling) {
            return new RulingDocument(
                    ruling.application().value(),
                    ruling.criterion(),
                    ruling.met(),
                    ruling.reason(),
                    ruling.by(),
                    ruling.at());
        }

        Ruling toRuling() {
            return new Ruling(new RegistrationId(application), criterion, met, reason, by, at);
        }
    }

    record PointsDocument(UUID criterion, BigDecimal average, BigDecimal points) {}

    record ConditionDocument(
            UUID criterion, boolean met, @Nullable String reason) {}

    /** How an application stood when it was decided. */
    record StandingDocument(
            UUID application,
            List<PointsDocument> points,
            List<ConditionDocument> conditions,
            BigDecimal score,
            int assessors,
            String verdict,
            int rank,
            boolean byArrival) {

        static StandingDocument of(Standing standing) {
            return new StandingDocument(
                    standing.application().value(),
                    standing.points().stream()
                            .map(each -> new PointsDocument(each.criterion(), each.average(), each.points()))
                            .toList(),
                    standing.conditions().stream()
                            .map(each -> new ConditionDocument(each.criterion(), each.met(), each.reason()))
                            .toList(),
                    standing.score(),
                    standing.assessors(),
                    standing.verdict().name(),
                    standing.rank(),
                    standing.byArrival());
        }

        Standing toStanding() {
            return new Standing(
                    new RegistrationId(application),
                    points.stream()
                            .map(each -> new Standing.Points(each.criterion(), each.average(), each.points()))
                            .toList(),
                    conditions.stream()
                            .map(each -> new Standing.Condition(each.criterion(), each.met(), each.reason()))
                            .toList(),
                    score,
                    assessors,
                    Standing.Verdict.valueOf(verdict),
                    rank,
                    byArrival);
        }
    }

    record DecisionDocument(
            String by,
            Instant at,
            List<StandingDocument> standings,
            @Nullable String words) {}

    static StudyVisitDocument of(StudyVisit visit, List<PendingEvent> outbox) {
        var contents = visit.contents();
        var plan = contents.plan();
        return new StudyVisitDocument(
                contents.event().value(),
                contents.centre(),
                plan == null ? null : PlanDocument.of(plan),
                RulesDocument.of(contents.rules()),
                contents.assessments().stream().map(AssessmentDocument::of).toList(),
                contents.rulings().stream().map(RulingDocument::of).toList(),
                contents.decisions().stream()
                        .map(each -> new DecisionDocument(
                                each.by(),
                                each.at(),
                                each.standings().stream()
                                        .map(StandingDocument::of)
                                        .toList(),
                                each.words()))
                        .toList(),
                contents.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    StudyVisit toVisit() {
        return StudyVisit.saved(new StudyVisitContents(
                new EventId(id),
                centre,
                plan == null ? null : plan.toPlan(),
                rules.toRules(),
                assessments.stream().map(AssessmentDocument::toAssessment).toList(),
                rulings.stream().map(RulingDocument::toRuling).toList(),
                decisions.stream()
                        .map(each -> new Decision(
                                each.by(),
                                each.at(),
                                each.standings().stream()
                                        .map(StandingDocument::toStanding)
                                        .toList(),
                                each.words()))
                        .toList(),
                revision));
    }
}
