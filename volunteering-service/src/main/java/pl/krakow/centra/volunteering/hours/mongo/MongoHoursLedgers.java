package pl.krakow.centra.volunteering.hours.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger.Telling;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.kafka.HoursContract;
import pl.krakow.centra.volunteering.hours.mongo.HoursDocument.DayDocument;
import pl.krakow.centra.volunteering.hours.mongo.HoursDocument.EntryDocument;
import pl.krakow.centra.volunteering.hours.mongo.HoursDocument.VerdictDocument;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document per placement. What is confirmed of each day stands beside the entries, so that totals don't read those. */
final class MongoHoursLedgers implements HoursLedgers {

    private static final String LETTERS_DUE = "lettersDue";
    private static final String OPEN_SINCE = "openSince";

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoHoursLedgers(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(HoursDocument.class);
        // A volunteer's own, and their totals.
        indexes.createIndex(new Index().named("volunteer").on("volunteer", Sort.Direction.ASC));
        // An organisation's totals.
        indexes.createIndex(new Index().named("organisation").on("organisation", Sort.Direction.ASC));
        // A centre's totals, and what is to be valued by new rates.
        indexes.createIndex(new Index()
                .named("centre_valuedAt")
                .on("centre", Sort.Direction.ASC)
                .on("valuedAt", Sort.Direction.ASC));
        // What volunteers are to be written to about; nothing most of the time.
        indexes.createIndex(new Index()
                .named(LETTERS_DUE)
                .on(LETTERS_DUE, Sort.Direction.ASC)
                .sparse());
        // What waits for an organisation.
        indexes.createIndex(
                new Index().named(OPEN_SINCE).on(OPEN_SINCE, Sort.Direction.ASC).sparse());
        // What waits at a centre, longest first.
        indexes.createIndex(new Index()
                .named("centre_openSince")
                .on("centre", Sort.Direction.ASC)
                .on(OPEN_SINCE, Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
    }

    @Override
    public Optional<HoursLedger> find(PlacementId placement) {
        return Optional.ofNullable(mongo.findById(placement.value(), HoursDocument.class))
                .map(HoursDocument::toLedger);
    }

    @Override
    public boolean save(Telling telling, Instant at) {
        var ledger = telling.changed();
        var news = telling.news().stream()
                .map(total -> HoursContract.of(ledger, total))
                .toList();
        if (ledger.revision() == 1) {
            return steps.add(ledger.placement().value(), 1, news, at, outbox -> HoursDocument.of(ledger, outbox));
        }
        var changes = new Update()
                .set("entries", ledger.entries().stream().map(EntryDocument::of).toList())
                .set(
                        "verdicts",
                        ledger.verdicts().stream().map(VerdictDocument::of).toList())
                .set("days", ledger.told().stream().map(DayDocument::of).toList())
                .set("valuedAt", ledger.valuedAt());
        StepsWithNews.put(changes, OPEN_SINCE, HoursDocument.openSince(ledger));
        if (ledger.saidLast(at)) {
            changes.set(LETTERS_DUE, true);
        }
        return steps.save(HoursDocument.class, ledger.placement().value(), ledger.revision(), changes, news, at);
    }

    @Override
    public List<HoursLedger> of(VolunteerId volunteer) {
        return list(query(where("volunteer").is(volunteer.value())).with(Sort.by("_id")));
    }

    @Override
    public List<HoursLedger> waiting(
            String centre, @Nullable OrganisationId organisation, @Nullable Place after, int most) {
        var since = where("centre").is(centre).and(OPEN_SINCE);
        var wanted = after == null ? since.gt(Instant.EPOCH) : since.gte(after.since());
        if (organisation != null) {
            wanted = wanted.and("organisation").is(organisation.value());
        }
        if (after != null) {
            wanted = wanted.orOperator(
                    where(OPEN_SINCE).gt(after.since()),
                    where(OPEN_SINCE)
                            .is(after.since())
                            .and("_id")
                            .gt(after.placement().value()));
        }
        return list(query(wanted).with(Sort.by(OPEN_SINCE, "_id")).limit(most));
    }

    @Override
    public Set<OrganisationId> waitedFor(String centre) {
        var wanted = query(where(OPEN_SINCE).gt(Instant.EPOCH).and("centre").is(centre));
        return mongo.findDistinct(wanted, "organisation", HoursDocument.COLLECTION, UUID.class).stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Untold> untold(int most) {
        var wanted = query(where(LETTERS_DUE).is(true)).with(Sort.by("_id")).limit(most);
        return mongo.find(wanted, HoursDocument.class).stream()
                .map(found -> new Untold(found.toLedger(), Objects.requireNonNullElse(found.verdictsTold(), 0)))
                .toList();
    }

    @Override
    public void told(PlacementId placement, long revision, int verdicts) {
        mongo.updateFirst(
                query(where("_id").is(placement.value()).and("revision").is(revision)),
                new Update().unset(LETTERS_DUE).set("verdictsTold", verdicts),
                HoursDocument.class);
    }

    @Override
    public List<HoursLedger> valuedBefore(String centre, long ratesRevision, int most) {
        return list(query(where("centre").is(centre).and("valuedAt").lt(ratesRevision))
                .with(Sort.by("_id"))
                .limit(most));
    }

    private List<HoursLedger> list(Query wanted) {
        return mongo.find(wanted, HoursDocument.class).stream()
                .map(HoursDocument::toLedger)
                .toList();
    }

    /** What totals are made of. */
    private record Days(UUID id, String centre, UUID organisation, UUID volunteer, List<DayDocument> days) {}

    @Override
    public List<Confirmed> confirmed(Selection selection) {
        var day = where("day")
                .gte(selection.from().toString())
                .lte(selection.to().toString())
                .and("minutes")
                .gt(0);
        Criteria wanted = where("days").elemMatch(day);
        if (selection.centre() != null) {
            wanted = wanted.and("centre").is(selection.centre());
        }
        if (selection.organisation() != null) {
            wanted = wanted.and("organisation").is(selection.organisation().value());
        }
        if (selection.volunteer() != null) {
            wanted = wanted.and("volunteer").is(selection.volunteer().value());
        }
        var asked = query(wanted).with(Sort.by("_id"));
        asked.fields().include("centre", "organisation", "volunteer", "days");
        return mongo.find(asked, Days.class, HoursDocument.COLLECTION).stream()
                .map(found -> new Confirmed(
                        new PlacementId(found.id),
                        found.centre,
                        new OrganisationId(found.organisation),
                        new VolunteerId(found.volunteer),
                        found.days.stream()
                                .map(DayDocument::toTotal)
                                .filter(total -> total.minutes() > 0)
                                .filter(total -> !total.day().isBefore(selection.from())
                                        && !total.day().isAfter(selection.to()))
                                .toList()))
                .toList();
    }
}
