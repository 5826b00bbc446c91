package pl.krakow.centra.events.knowledge.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.ADVISER;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.NOW;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.content;
import static pl.krakow.centra.events.knowledge.mongo.StoredKnowledge.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.domainevents.KnowledgeKind;
import pl.krakow.centra.domainevents.KnowledgeUsed;
import pl.krakow.centra.events.knowledge.domain.DaysOfUse;
import pl.krakow.centra.events.knowledge.domain.Decision;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entries.Saved;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionId;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Use;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** What the ports of the knowledge base promise, on a store. */
abstract class KnowledgeStoreContract {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    private Entries entries() {
        return StoredKnowledge.entries(mongo(), CLOCK);
    }

    private static Decision.Decided decided(Decision decision) {
        return (Decision.Decided) decision;
    }

    @Test
    void keepsAnEntryAsItWasAndEveryVersionOfIt() {
        Entry draft = draft("Mały grant");
        assertThat(entries().add(draft)).isEqualTo(Saved.SAVED);
        assertThat(entries().find(draft.id())).contains(draft);

        Entry published = decided(draft.publish(_ -> true, ADVISER, NOW)).entry();
        assertThat(entries().save(decided(draft.publish(_ -> true, ADVISER, NOW))))
                .isEqualTo(Saved.SAVED);
        Decision.Decided change =
                decided(published.change(_ -> true, content("Duży grant", "Inna treść"), ADVISER, "poprawka", NOW));
        assertThat(entries().save(change)).isEqualTo(Saved.SAVED);

        assertThat(entries().versions(draft.id(), null, 10))
                .extracting(Entries.Version::revision)
                .containsExactly(3L, 2L, 1L);
        assertThat(entries().version(draft.id(), 1).orElseThrow().content()).isEqualTo(draft.content());
        assertThat(entries().versions(draft.id(), null, 10).getFirst().step().changed())
                .isEqualTo(Set.of("title.pl", "body.pl"));
        assertThat(entries().find(new Slug("maly-grant"))).contains(change.entry());
        assertThat(entries().find(new Slug("duzy-grant"))).contains(change.entry());
    }

    @Test
    void savesOneOfTwoStepsOnTheSameRevisionAndGivesNoSlugTwice() {
        Entry draft = draft("Statut");
        entries().add(draft);
        assertThat(entries().save(decided(draft.publish(_ -> true, ADVISER, NOW))))
                .isEqualTo(Saved.SAVED);
        assertThat(entries().save(decided(draft.archive(_ -> true, ADVISER, null, NOW))))
                .isEqualTo(Saved.OUTDATED);

        assertThat(entries().add(draft("Statut"))).isEqualTo(Saved.SLUG_TAKEN);
        assertThat(entries().add(draft("Statut").renamed(1))).isEqualTo(Saved.SAVED);
        assertThat(entries().add(draft)).isEqualTo(Saved.OUTDATED);
    }

    @Test
    void numbersChangesWithoutGapsHoweverManyWriteAtOnce() throws Exception {
        Entries entries = entries();
        List<Callable<Saved>> writes = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            Entry draft = draft("Wpis " + number);
            writes.add(() -> entries.add(draft));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var written : threads.invokeAll(writes)) {
                assertThat(written.get()).isEqualTo(Saved.SAVED);
            }
        }

        assertThat(entries.lastChange()).isEqualTo(60);
        assertThat(LongStream.rangeClosed(1, 60)
                        .mapToObj(number -> entries.change(number).orElseThrow().entry()))
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void logsLaterWhatAWriterDidNotComeToLog() {
        Entry draft = draft("Zapomniane");
        mongo().insert(EntryDocument.of(draft));
        assertThat(entries().lastChange()).isZero();

        assertThat(entries().logForgotten(NOW.plusSeconds(10), 10)).isEqualTo(1);
        assertThat(entries().change(1).orElseThrow().entry()).isEqualTo(draft.id());
        assertThat(entries().logForgotten(NOW.plusSeconds(10), 10)).isZero();
    }

    @Test
    void forgetsTheLogButNeverItsEnd() {
        entries().add(draft("Jeden"));
        entries().add(draft("Dwa"));

        entries().forgetLog(NOW.plusSeconds(60));

        assertThat(entries().change(1)).isEmpty();
        assertThat(entries().lastChange()).isEqualTo(2);
    }

    @Test
    void listsWhatIsDueForReviewLongestFirst() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        for (int days : List.of(-3, -30, 5)) {
            Entry draft = draft("Przegląd " + days);
            entries().add(draft);
            Decision.Decided published = decided(draft.publish(_ -> true, ADVISER, NOW));
            entries().save(published);
            entries()
                    .save(decided(
                            published.entry().review(_ -> true, today, today.plusDays(days), ADVISER, null, NOW)));
        }

        assertThat(entries().dueForReview("reymonta", true, today, null, 10))
                .extracting(entry -> entry.slug().value())
                .containsExactly("przeglad-30", "przeglad-3");
        assertThat(entries().dueForReview("nowa-huta", true, today, null, 10)).isEmpty();
    }

    @Test
    void countsVotesAndDownloads() {
        Entry draft = draft("Licznik");
        entries().add(draft);
        entries().save(decided(draft.publish(_ -> true, ADVISER, NOW)));
        entries().countVote(draft.id(), true);
        entries().countVote(draft.id(), false);
        entries().countDownload(draft.id());
        assertThat(entries().counts(draft.id())).isEqualTo(new Entries.Counts(1, 1, 1));
        assertThat(entries().find(draft.id()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void keepsQuestionsAndWhoAskedThem() {
        var questions = questions();
        Question asked = asked(null);
        assertThat(questions.add(asked)).isTrue();
        assertThat(questions.add(asked)).isFalse();
        assertThat(questions.waitingOf("asker")).isEqualTo(1);

        var answered = (Question.Outcome.Decided) asked.answer(_ -> true, "30 dni", ADVISER, NOW);
        assertThat(questions.save(answered.question(), true, NOW)).isTrue();
        assertThat(questions.save(answered.question(), true, NOW)).isFalse();
        assertThat(questions.find(asked.id())).contains(answered.question());

        assertThat(questions.askedBefore(NOW.plusSeconds(1), 10)).containsExactly(answered.question());
        assertThat(questions.save(answered.question().forgotten(), false, NOW)).isTrue();
        assertThat(questions.askedBy("asker", null, 10)).isEmpty();
        assertThat(questions.askedBefore(NOW.plusSeconds(1), 10)).isEmpty();
        assertThat(questions.find(asked.id()).orElseThrow().text()).isEmpty();
    }

    private Questions questions() {
        return new MongoQuestions(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> {});
    }

    private static Question asked(@Nullable EmailAddress writeTo) {
        return Question.asked(
                new QuestionId(UUID.randomUUID()),
                "reymonta",
                "asker",
                "Ile mam czasu?",
                null,
                "pl",
                true,
                writeTo,
                NOW);
    }

    @Test
    void keepsAnAddressUntilWhoAskedWasToldWhateverHappensMeanwhile() {
        var questions = questions();
        Question asked = asked(new EmailAddress("anna@przyklad.example"));
        questions.add(asked);
        assertThat(questions.toTell(NOW, 10)).isEmpty();

        var answered = (Question.Outcome.Decided) asked.answer(_ -> true, "30 dni", ADVISER, NOW);
        questions.save(answered.question(), answered.replied(), NOW);
        assertThat(questions.toTell(NOW.minusSeconds(1), 10)).isEmpty();
        assertThat(questions.toTell(NOW, 10)).containsExactly(answered.question());

        questions.told(asked.id());
        var withdrawn = (Question.Outcome.Decided) answered.question().withdraw(_ -> true);
        assertThat(questions.save(withdrawn.question(), withdrawn.replied(), NOW))
                .isTrue();
        assertThat(questions.toTell(NOW, 10)).isEmpty();
        assertThat(questions.find(asked.id()).orElseThrow().writeTo()).isNull();
    }

    /** Two instances add to a day, which is told once for all that was added, and again only after more of it. */
    @Test
    void tellsHowOftenItWasUsedOnADayAsAWholeAndOnlyWhenThereWasMore() {
        var day = LocalDate.of(2026, 11, 20);
        var read = new Use("reymonta", day, Use.Act.READ, EntryKind.TEMPLATE);
        var one = daysOfUse();
        var other = daysOfUse();
        one.add(Map.of(read, 3L), NOW);
        other.add(
                Map.of(
                        read,
                        2L,
                        new Use("reymonta", day, Use.Act.DOWNLOADED, EntryKind.TEMPLATE),
                        1L,
                        new Use("reymonta", day, Use.Act.SEARCHED, null),
                        4L),
                NOW.plusSeconds(5));
        one.add(Map.of(new Use(null, day, Use.Act.READ, EntryKind.ARTICLE), 1L), NOW.plusSeconds(9));

        assertThat(one.tell(NOW, 10, NOW)).as("not yet").isZero();
        assertThat(one.tell(NOW.plusSeconds(6), 10, NOW)).isEqualTo(1);
        assertThat(other.tell(NOW.plusSeconds(6), 10, NOW))
                .as("nobody reads on")
                .isZero();
        other.add(Map.of(read, 1L), NOW.plusSeconds(7));
        assertThat(one.tell(NOW.plusSeconds(60), 10, NOW)).isEqualTo(2);

        assertThat(told("reymonta/2026-11-20"))
                .containsExactly(
                        new KnowledgeUsed(
                                "reymonta", day, 4, List.of(new KnowledgeUsed.OfKind(KnowledgeKind.TEMPLATE, 5, 1))),
                        new KnowledgeUsed(
                                "reymonta", day, 4, List.of(new KnowledgeUsed.OfKind(KnowledgeKind.TEMPLATE, 6, 1))));
        assertThat(told("*/2026-11-20"))
                .containsExactly(new KnowledgeUsed(
                        "krakow", day, 0, List.of(new KnowledgeUsed.OfKind(KnowledgeKind.ARTICLE, 1, 0))));
    }

    private DaysOfUse daysOfUse() {
        return new MongoDaysOfUse(mongo(), new PendingEvents(new UuidIds()), (_, _) -> {}, "krakow");
    }

    private List<DomainEvent> told(String day) {
        var outbox = Optional.ofNullable(mongo().findById(day, Document.class, MongoDaysOfUse.COLLECTION))
                .orElseThrow()
                .getList("outbox", Document.class);
        assertThat(outbox)
                .extracting(event -> event.getLong("version"))
                .isSorted()
                .doesNotHaveDuplicates();
        return outbox.stream()
                .map(event -> EventJson.read(
                        EventTypes.named(event.getString("type")).orElseThrow(),
                        event.getString("data").getBytes(UTF_8)))
                .toList();
    }
}
