package pl.krakow.centra.volunteering.hours.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.hours.domain.DayTotal;
import pl.krakow.centra.volunteering.hours.domain.EntryId;
import pl.krakow.centra.volunteering.hours.domain.HoursEntry;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.Verdict;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A ledger as stored, with the news that waits to be sent. Days are texts, which sort as days do.
 *
 * @param id the placement's
 * @param openSince since when an entry waits for the organisation, while one does
 * @param lettersDue while the volunteer isn't written to yet about what the organisation said
 * @param verdictsTold how many of the verdicts the volunteer was written to about
 */
@Document(HoursDocument.COLLECTION)
@TypeAlias("hoursLedger")
record HoursDocument(
        @Id UUID id,
        String centre,
        UUID opportunity,
        UUID organisation,
        UUID volunteer,
        List<EntryDocument> entries,
        List<VerdictDocument> verdicts,
        List<DayDocument> days,
        @Nullable Instant openSince,
        @Nullable Boolean lettersDue,
        @Nullable Integer verdictsTold,
        long valuedAt,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "hoursLedgers";

    record EntryDocument(
            UUID id,
            String day,
            int minutes,
            @Nullable String what,
            String origin,
            String by,
            Instant at,
            @Nullable UUID replaces) {

        static EntryDocument of(HoursEntry entry) {
            var replaces = entry.replaces();
            return new EntryDocument(
                    entry.id().value(),
                    entry.day().toString(),
                    entry.minutes(),
                    entry.what(),
                    entry.origin().name(),
                    entry.by(),
                    entry.at(),
                    replaces == null ? null : replaces.value());
        }

        HoursEntry toEntry() {
            return new HoursEntry(
                    new EntryId(id),
                    LocalDate.parse(day),
                    minutes,
                    what,
                    HoursEntry.Origin.valueOf(origin),
                    by,
                    at,
                    replaces == null ? null : new EntryId(replaces));
        }
    }

    record VerdictDocument(
            UUID entry,
            String kind,
            String by,
            Instant at,
            @Nullable String remark) {

        static VerdictDocument of(Verdict verdict) {
            return new VerdictDocument(
                    verdict.entry().value(), verdict.kind().name(), verdict.by(), verdict.at(), verdict.remark());
        }

        Verdict toVerdict() {
            return new Verdict(new EntryId(entry), Verdict.Kind.valueOf(kind), by, at, remark);
        }
    }

    record DayDocument(String day, int minutes, @Nullable Long grosz) {

        static DayDocument of(DayTotal total) {
            return new DayDocument(total.day().toString(), total.minutes(), total.grosz());
        }

        DayTotal toTotal() {
            return new DayTotal(LocalDate.parse(day), minutes, grosz);
        }
    }

    static HoursDocument of(HoursLedger ledger, List<PendingEvent> outbox) {
        return new HoursDocument(
                ledger.placement().value(),
                ledger.centre(),
                ledger.opportunity().value(),
                ledger.organisation().value(),
                ledger.volunteer().value(),
                ledger.entries().stream().map(EntryDocument::of).toList(),
                ledger.verdicts().stream().map(VerdictDocument::of).toList(),
                ledger.told().stream().map(DayDocument::of).toList(),
                openSince(ledger),
                null,
                null,
                ledger.valuedAt(),
                ledger.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    static @Nullable Instant openSince(HoursLedger ledger) {
        return ledger.openSince().orElse(null);
    }

    HoursLedger toLedger() {
        return new HoursLedger(
                new PlacementId(id),
                centre,
                new OpportunityId(opportunity),
                new OrganisationId(organisation),
                new VolunteerId(volunteer),
                entries.stream().map(EntryDocument::toEntry).toList(),
                verdicts.stream().map(VerdictDocument::toVerdict).toList(),
                days.stream().map(DayDocument::toTotal).toList(),
                valuedAt,
                revision);
    }
}
