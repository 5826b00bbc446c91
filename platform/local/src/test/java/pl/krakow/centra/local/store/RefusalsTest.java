package pl.krakow.centra.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private static final int NOT_IMPLEMENTED = 238;

    private TestStore store;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = TestStore.open(directory.resolve("refusals.store"));
        store.collection("rooms").insertOne(new Document("_id", 1).append("name", "Sala"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesWhatItWillNotDo(String feature, String command) {
        MongoCommandException refusal = catchThrowableOfType(
                MongoCommandException.class, () -> store.database().runCommand(Document.parse(command)));
        assertThat(refusal).as(command).isNotNull();
        assertThat(refusal.getErrorCode()).isEqualTo(NOT_IMPLEMENTED);
        assertThat(refusal.getErrorCodeName()).isEqualTo("NotImplemented");
        assertThat(refusal.getErrorMessage()).contains(feature);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                index(
                        "partialFilterExpression",
                        "{key: {a: 1}, name: 'a', unique: true, partialFilterExpression: {b: 1}}"),
                index("collation", "{key: {a: 1}, name: 'a', collation: {locale: 'pl'}}"),
                index("expireAfterSeconds", "{key: {a: 1}, name: 'a', expireAfterSeconds: 60}"),
                index("hidden", "{key: {a: 1}, name: 'a', hidden: true}"),
                index("'text'", "{key: {a: 'text'}, name: 'a'}"),
                index("'2dsphere'", "{key: {a: '2dsphere'}, name: 'a'}"),
                index("'hashed'", "{key: {a: 'hashed'}, name: 'a'}"),
                index("wildcard", "{key: {'$**': 1}, name: 'a'}"),
                Arguments.of("validator", "{create: 'c', validator: {$jsonSchema: {}}}"),
                Arguments.of("capped", "{create: 'c', capped: true, size: 1000}"),
                Arguments.of("viewOn", "{create: 'c', viewOn: 'rooms', pipeline: []}"),
                Arguments.of("timeseries", "{create: 'c', timeseries: {timeField: 't'}}"),
                Arguments.of("collation", "{create: 'c', collation: {locale: 'pl'}}"),
                Arguments.of("expireAfterSeconds", "{create: 'c', expireAfterSeconds: 60}"),
                Arguments.of("collMod", "{collMod: 'rooms', validator: {}}"),
                Arguments.of("explain", "{explain: {find: 'rooms'}}"),
                Arguments.of("hint", "{find: 'rooms', hint: {_id: 1}}"),
                Arguments.of("collation", "{find: 'rooms', sort: {name: 1}, collation: {locale: 'pl'}}"),
                Arguments.of("tailable", "{find: 'rooms', tailable: true}"),
                Arguments.of("min", "{find: 'rooms', min: {_id: 1}}"),
                Arguments.of("let", "{find: 'rooms', let: {a: 1}}"),
                Arguments.of("positional projection", "{find: 'rooms', filter: {a: 1}, projection: {'a.$': 1}}"),
                Arguments.of("expression in a projection", "{find: 'rooms', projection: {b: '$name'}}"),
                Arguments.of("expression in a projection", "{find: 'rooms', projection: {b: {$toUpper: '$name'}}}"),
                Arguments.of("$text", "{find: 'rooms', filter: {$text: {$search: 'a'}}}"),
                Arguments.of("$where", "{find: 'rooms', filter: {$where: 'true'}}"),
                Arguments.of("$near", "{find: 'rooms', filter: {at: {$near: [1, 2]}}}"),
                Arguments.of("$geoWithin", "{find: 'rooms', filter: {$and: [{at: {$geoWithin: {}}}]}}"),
                Arguments.of("$bitsAllSet", "{count: 'rooms', query: {a: {$bitsAllSet: 3}}}"),
                Arguments.of("$jsonSchema", "{delete: 'rooms', deletes: [{q: {$jsonSchema: {}}, limit: 1}]}"),
                Arguments.of("hint", "{count: 'rooms', hint: 'a'}"),
                Arguments.of("collation", "{distinct: 'rooms', key: 'name', collation: {locale: 'pl'}}"),
                Arguments.of("collation", "{aggregate: 'rooms', pipeline: [], cursor: {}, collation: {locale: 'pl'}}"),
                Arguments.of("hint", "{aggregate: 'rooms', pipeline: [], cursor: {}, hint: 'a'}"),
                Arguments.of("let", "{aggregate: 'rooms', pipeline: [], cursor: {}, let: {a: 1}}"),
                Arguments.of("explain", "{aggregate: 'rooms', pipeline: [], explain: true}"),
                Arguments.of("pipeline", "{update: 'rooms', updates: [{q: {}, u: [{$set: {a: 1}}]}]}"),
                Arguments.of("hint", "{update: 'rooms', updates: [{q: {}, u: {$set: {a: 1}}, hint: 'a'}]}"),
                Arguments.of("collation", "{update: 'rooms', updates: [{q: {}, u: {}, collation: {locale: 'pl'}}]}"),
                Arguments.of("sort", "{update: 'rooms', updates: [{q: {}, u: {}, sort: {a: 1}}]}"),
                Arguments.of("let", "{update: 'rooms', updates: [{q: {}, u: {}}], let: {a: 1}}"),
                Arguments.of("hint", "{delete: 'rooms', deletes: [{q: {}, limit: 1, hint: 'a'}]}"),
                Arguments.of("collation", "{delete: 'rooms', deletes: [{q: {}, limit: 1, collation: {locale: 'pl'}}]}"),
                Arguments.of("pipeline", "{findAndModify: 'rooms', query: {}, update: [{$set: {a: 1}}]}"),
                Arguments.of("hint", "{findAndModify: 'rooms', query: {}, update: {$set: {a: 1}}, hint: 'a'}"),
                Arguments.of(
                        "bypassDocumentValidation",
                        "{insert: 'rooms', documents: [{}], bypassDocumentValidation: true}"));
    }

    private static Arguments index(String feature, String description) {
        return Arguments.of(feature, "{createIndexes: 'rooms', indexes: [" + description + "]}");
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        refused()
                .forEach(arguments -> assertThatExceptionOfType(MongoCommandException.class)
                        .isThrownBy(() -> store.database()
                                .runCommand(Document.parse((String) arguments.get()[1]))));
        assertThat(store.database().listCollectionNames()).containsExactly("rooms");
        assertThat(store.collection("rooms").listIndexes()).hasSize(1);
        assertThat(store.collection("rooms").find()).containsExactly(new Document("_id", 1).append("name", "Sala"));
    }

    @Test
    void refusesChangeStreamsAsAServerWithoutReplicaSetDoes() {
        MongoCommandException refusal = catchThrowableOfType(
                MongoCommandException.class,
                () -> store.collection("rooms").watch().first());
        assertThat(refusal.getErrorCode()).isEqualTo(40573);
    }

    @Test
    void offersNoSessionsSoThatTheDriverRefusesTransactions() {
        try (var session = store.client().startSession()) {
            MongoClientException refusal = catchThrowableOfType(
                    MongoClientException.class, () -> store.collection("rooms").insertOne(session, new Document()));
            assertThat(refusal).hasMessageContaining("doesn't support sessions");
        }
    }

    @Test
    void letsPassWhatMakesNoDifference() {
        for (String command : List.of(
                "{find: 'rooms', filter: {}, collation: {locale: 'simple'}, readConcern: {level: 'majority'}}",
                "{find: 'rooms', tailable: false, awaitData: false, allowPartialResults: false}",
                "{aggregate: 'rooms', pipeline: [], cursor: {batchSize: 10}, allowDiskUse: true}",
                "{update: 'rooms', updates: [{q: {_id: 5}, u: {$set: {a: 1}}, multi: false, upsert: false}], ordered: true}",
                "{createIndexes: 'rooms', indexes: [{key: {_id: 1}, name: '_id_'}]}")) {
            assertThat(store.database().runCommand(Document.parse(command)).getDouble("ok"))
                    .as(command)
                    .isEqualTo(1.0);
        }
    }
}
