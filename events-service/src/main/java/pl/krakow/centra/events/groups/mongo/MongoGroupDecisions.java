package pl.krakow.centra.events.groups.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.groups.domain.GroupDecision;
import pl.krakow.centra.events.groups.domain.GroupDecisions;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.kit.race.Attempts;

/**
 * One document per decision, whose key is made of the group and the number: of two who take the same number the key refuses
 * one, who takes the next.
 */
final class MongoGroupDecisions implements GroupDecisions {

    private final MongoOperations mongo;

    /** A decision as stored. */
    @Document("groupDecisions")
    @TypeAlias("groupDecision")
    record DecisionDocument(
            @Id String id,
            UUID group,
            int number,
            UUID meeting,
            LocalDate date,
            String text,
            boolean adopted,
            GroupDecision.@Nullable Vote vote,
            long revision) {

        static DecisionDocument of(GroupDecision decision) {
            return new DecisionDocument(
                    key(decision.group(), decision.number()),
                    decision.group().value(),
                    decision.number(),
                    decision.meeting().value(),
                    decision.date(),
                    decision.text(),
                    decision.adopted(),
                    decision.vote(),
                    decision.revision());
        }

        static String key(GroupId group, int number) {
            return group + "/" + number;
        }

        GroupDecision toDecision() {
            return new GroupDecision(
                    new GroupId(group), number, new MeetingId(meeting), date, text, adopted, vote, revision);
        }
    }

    MongoGroupDecisions(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(DecisionDocument.class);
        // A group's decisions, latest first; the last number.
        indexes.createIndex(new Index()
                .named("group_number")
                .on("group", Sort.Direction.ASC)
                .on("number", Sort.Direction.DESC));
        // Those of a meeting.
        indexes.createIndex(new Index().named("meeting").on("meeting", Sort.Direction.ASC));
    }

    @Override
    public GroupDecision write(GroupId group, IntFunction<GroupDecision> numbered) {
        return Attempts.untilWon(() -> {
            int last = of(group, Integer.MAX_VALUE, 1).stream()
                    .mapToInt(GroupDecision::number)
                    .findFirst()
                    .orElse(0);
            var decision = numbered.apply(last + 1);
            try {
                mongo.insert(DecisionDocument.of(decision));
                return Optional.of(decision);
            } catch (DuplicateKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<GroupDecision> find(GroupId group, int number) {
        return Optional.ofNullable(mongo.findById(DecisionDocument.key(group, number), DecisionDocument.class))
                .map(DecisionDocument::toDecision);
    }

    @Override
    public boolean save(GroupDecision corrected) {
        var document = DecisionDocument.of(corrected);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public List<GroupDecision> of(GroupId group, int below, int limit) {
        return all(query(where("group").is(group.value()).and("number").lt(below))
                .with(Sort.by(Sort.Direction.DESC, "number", "_id"))
                .limit(limit));
    }

    @Override
    public List<GroupDecision> of(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        var ids = meetings.stream().map(MeetingId::value).toList();
        return all(query(where("meeting").in(ids)).with(Sort.by("number", "_id")));
    }

    private List<GroupDecision> all(Query wanted) {
        return mongo.find(wanted, DecisionDocument.class).stream()
                .map(DecisionDocument::toDecision)
                .toList();
    }
}
