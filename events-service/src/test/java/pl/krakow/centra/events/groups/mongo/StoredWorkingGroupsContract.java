package pl.krakow.centra.events.groups.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.member;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.person;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.groups.domain.WorkingGroupsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a group's document carries. */
abstract class StoredWorkingGroupsContract extends WorkingGroupsContract {

    private final List<Object> woken = new ArrayList<>();

    abstract MongoOperations mongo();

    @Override
    protected WorkingGroups groups() {
        return new MongoWorkingGroups(mongo(), new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));
    }

    @Test
    void carriesEachEventUntilItIsSentAndNobodysName() {
        saved(Joining.AT_ONCE);
        change(group -> group.join(person(1), MONDAY_NOON));
        change(group -> group.leave(member(1), MONDAY_NOON));
        change(group -> group.pause(_ -> true, "Wakacje", MONDAY_NOON));

        var stored = mongo().getCollection(GroupDocument.COLLECTION)
                .find(new Document("_id", id.value()))
                .first();
        assertThat(stored).isNotNull();
        var outbox = stored.getList("outbox", Document.class);
        assertThat(outbox)
                .extracting(event -> event.getString("subject"), event -> event.getLong("version"))
                .containsExactly(
                        tuple(id.toString(), 1L),
                        tuple(member(1).toString(), 2L),
                        tuple(member(1).toString(), 3L),
                        tuple(id.toString(), 4L));
        assertThat(outbox.toString()).doesNotContain("Osoba", "example.org", "account-", "Wakacje", "Łatwiej");
        assertThat(woken).hasSize(4).containsOnly(id.value());
    }
}
