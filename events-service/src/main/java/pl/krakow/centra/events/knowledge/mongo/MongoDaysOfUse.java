package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.events.knowledge.domain.DaysOfUse;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Use;
import pl.krakow.centra.events.knowledge.domain.Use.Act;
import pl.krakow.centra.events.knowledge.kafka.KnowledgeContract;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document for each day of a centre, and of the city. Every instance adds to it; it is told from one revision of it. */
final class MongoDaysOfUse implements DaysOfUse {

    /**
     * A day of a centre.
     *
     * @param owner the centre, or {@value EntryDocument#CITY}
     * @param counts by {@link #field}
     * @param untoldSince when something was first added that others don't know of; missing when they know it all
     */
    @Document(COLLECTION)
    @TypeAlias("dayOfKnowledgeUse")
    record DayDocument(
            @Id String id,
            String owner,
            String day,
            Map<String, Long> counts,
            long revision,
            @Nullable Instant untoldSince) {}

    static final String COLLECTION = "knowledgeUse";

    private final MongoOperations mongo;
    private final StepsWithNews steps;
    private final String city;

    /** @param city the id it goes by in what others learn */
    MongoDaysOfUse(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, String city) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        this.city = city;
        // The days that others don't know as they are.
        mongo.indexOps(DayDocument.class)
                .createIndex(new Index()
                        .named("untoldSince")
                        .on("untoldSince", Sort.Direction.ASC)
                        .sparse());
    }

    @Override
    public void add(Map<Use, Long> counted, Instant now) {
        var any = counted.keySet().iterator().next();
        var owner = EntryDocument.owner(any.centre());
        var changes = new Update()
                .inc("revision", 1L)
                .min("untoldSince", now.truncatedTo(ChronoUnit.MILLIS))
                .setOnInsert("owner", owner)
                .setOnInsert("day", any.day().toString());
        counted.forEach((use, times) -> changes.inc("counts." + field(use.act(), use.kind()), times));
        var day = query(where("_id").is(owner + "/" + any.day()));
        try {
            mongo.upsert(day, changes, DayDocument.class);
        } catch (DuplicateKeyException e) {
            // Another instance made the day in this moment.
            mongo.updateFirst(day, changes, DayDocument.class);
        }
    }

    private static String field(Act act, @Nullable EntryKind kind) {
        return kind == null ? act.name() : act.name() + "_" + kind.name();
    }

    @Override
    public int tell(Instant before, int most, Instant now) {
        var untold = mongo.find(
                query(where("untoldSince").lt(before))
                        .with(Sort.by("untoldSince", "_id"))
                        .limit(most),
                DayDocument.class);
        int told = 0;
        for (var day : untold) {
            // Where somebody added to it meanwhile it comes again.
            told += steps.save(
                            DayDocument.class,
                            day.id,
                            day.revision + 1,
                            new Update().unset("untoldSince"),
                            List.of(news(day)),
                            now.truncatedTo(ChronoUnit.MILLIS))
                    ? 1
                    : 0;
        }
        return told;
    }

    private KnowledgeUsed news(DayDocument day) {
        var kinds = new ArrayList<KnowledgeUsed.OfKind>();
        Arrays.stream(EntryKind.values()).forEach(kind -> {
            int reads = times(day, Act.READ, kind);
            int downloads = times(day, Act.DOWNLOADED, kind);
            if (reads + downloads > 0) {
                kinds.add(new KnowledgeUsed.OfKind(KnowledgeContract.kind(kind), reads, downloads));
            }
        });
        return new KnowledgeUsed(
                day.owner.equals(EntryDocument.CITY) ? city : day.owner,
                LocalDate.parse(day.day),
                times(day, Act.SEARCHED, null),
                kinds);
    }

    private static int times(DayDocument day, Act act, @Nullable EntryKind kind) {
        return Math.toIntExact(day.counts.getOrDefault(field(act, kind), 0L));
    }
}
