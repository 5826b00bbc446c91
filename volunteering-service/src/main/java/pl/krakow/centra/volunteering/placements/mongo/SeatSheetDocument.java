package pl.krakow.centra.volunteering.placements.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Presence;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A seat sheet as stored, with the events that wait to be sent. It and what it is made of are public records for the driver's own
 * record codecs alone.
 *
 * @param id the opportunity's
 * @param lastDay of all posts, as text that sorts by time
 * @param due when the sweep should look at it
 */
public record SeatSheetDocument(
        @BsonId UUID id,
        long version,
        String centre,
        UUID organisation,
        String lastDay,
        TermsDocument terms,
        List<EntryDocument> entries,
        @Nullable Instant due,
        List<Document> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "seatSheets";

    /** What the opportunity says. */
    public record TermsDocument(
            String zone,
            long revision,
            String status,
            String admission,
            int newcomerSeats,
            @Nullable Instant applyUntil,
            List<PostDocument> posts,
            @Nullable List<PostDocument> former) {

        static TermsDocument of(SheetTerms terms) {
            return new TermsDocument(
                    terms.zone().getId(),
                    terms.revision(),
                    terms.status().name(),
                    terms.admission().name(),
                    terms.newcomerSeats(),
                    terms.applyUntil(),
                    terms.posts().stream().map(PostDocument::of).toList(),
                    terms.former().isEmpty()
                            ? null
                            : terms.former().stream().map(PostDocument::of).toList());
        }

        SheetTerms toTerms(UUID opportunity, String centre, UUID organisation) {
            return new SheetTerms(
                    new OpportunityId(opportunity),
                    centre,
                    ZoneId.of(zone),
                    new OrganisationId(organisation),
                    revision,
                    SheetTerms.Status.valueOf(status),
                    Admission.valueOf(admission),
                    newcomerSeats,
                    applyUntil,
                    posts.stream().map(PostDocument::toPost).toList(),
                    former == null
                            ? List.of()
                            : former.stream().map(PostDocument::toPost).toList());
        }
    }

    /** A post. */
    public record PostDocument(
            @BsonProperty("i") UUID id,
            @BsonProperty("s") int seats,
            @BsonProperty("f") String firstDay,
            @BsonProperty("l") String lastDay,
            @BsonProperty("b") Instant begins,
            @BsonProperty("e") Instant ends,
            @BsonProperty("r") boolean role) {

        static PostDocument of(SheetTerms.PostTerms post) {
            return new PostDocument(
                    post.id(),
                    post.seats(),
                    post.firstDay().toString(),
                    post.lastDay().toString(),
                    post.begins(),
                    post.ends(),
                    post.role());
        }

        SheetTerms.PostTerms toPost() {
            return new SheetTerms.PostTerms(
                    id, seats, LocalDate.parse(firstDay), LocalDate.parse(lastDay), begins, ends, role);
        }
    }

    /** An entry; short names, and nothing stored for what is usual, since a sheet may have thousands. */
    public record EntryDocument(
            @BsonProperty("i") UUID id,
            @BsonProperty("v") UUID volunteer,
            @BsonProperty("p") UUID post,
            @BsonProperty("n") int number,
            @BsonProperty("s") String state,
            @BsonProperty("u") @Nullable Instant until,
            @BsonProperty("w") @Nullable Boolean newcomer,
            @BsonProperty("f") @Nullable UUID standInFor,
            @BsonProperty("k") @Nullable Boolean seeksStandIn,
            @BsonProperty("b") @Nullable String from,
            @BsonProperty("e") @Nullable String ended,
            @BsonProperty("d") @Nullable List<Instant> presences) {

        static EntryDocument of(SheetEntry entry) {
            var standInFor = entry.standInFor();
            var from = entry.from();
            var ended = entry.ended();
            return new EntryDocument(
                    entry.id().value(),
                    entry.volunteer().value(),
                    entry.post(),
                    entry.number(),
                    entry.state().name(),
                    entry.until(),
                    entry.newcomer() ? Boolean.TRUE : null,
                    standInFor == null ? null : standInFor.value(),
                    entry.seeksStandIn() ? Boolean.TRUE : null,
                    from == null ? null : from.toString(),
                    ended == null ? null : ended.toString(),
                    entry.presences().isEmpty() ? null : moments(entry.presences()));
        }

        /** One after the other; an odd number when they are still there. */
        private static List<Instant> moments(List<Presence> presences) {
            return presences.stream()
                    .<Instant>mapMulti((presence, moments) -> {
                        moments.accept(presence.from());
                        var until = presence.until();
                        if (until != null) {
                            moments.accept(until);
                        }
                    })
                    .toList();
        }

        SheetEntry toEntry() {
            return new SheetEntry(
                    new PlacementId(id),
                    new VolunteerId(volunteer),
                    post,
                    number,
                    PlacementState.valueOf(state),
                    until,
                    newcomer != null,
                    standInFor == null ? null : new PlacementId(standInFor),
                    seeksStandIn != null,
                    from == null ? null : LocalDate.parse(from),
                    ended == null ? null : LocalDate.parse(ended),
                    presences == null ? List.of() : presences(presences));
        }

        private static List<Presence> presences(List<Instant> moments) {
            return IntStream.range(0, (moments.size() + 1) / 2)
                    .mapToObj(pair -> new Presence(
                            moments.get(2 * pair), 2 * pair + 1 < moments.size() ? moments.get(2 * pair + 1) : null))
                    .toList();
        }
    }

    static SeatSheetDocument of(SeatSheet sheet, long version, List<Document> outbox, @Nullable Instant since) {
        var terms = sheet.terms();
        return new SeatSheetDocument(
                terms.opportunity().value(),
                version,
                terms.centre(),
                terms.organisation().value(),
                Stream.concat(terms.posts().stream(), terms.former().stream())
                        .map(post -> post.lastDay().toString())
                        .max(String::compareTo)
                        .orElse(""),
                TermsDocument.of(terms),
                sheet.entries().stream().map(EntryDocument::of).toList(),
                sheet.due().orElse(null),
                outbox,
                since);
    }

    SeatSheet toSheet(Duration offersLast) {
        return SeatSheet.saved(
                version,
                terms.toTerms(id, centre, organisation),
                entries.stream().map(EntryDocument::toEntry).toList(),
                offersLast);
    }
}
