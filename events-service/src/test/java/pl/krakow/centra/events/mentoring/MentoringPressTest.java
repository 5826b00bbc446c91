package pl.krakow.centra.events.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.mentoring.domain.Courses.KRAKOW;
import static pl.krakow.centra.events.mentoring.domain.Courses.MENTORING;
import static pl.krakow.centra.events.mentoring.domain.Courses.MONDAY_NOON;
import static pl.krakow.centra.events.mentoring.domain.Courses.after;
import static pl.krakow.centra.events.mentoring.domain.Courses.mentor;
import static pl.krakow.centra.events.mentoring.domain.Courses.proposed;
import static pl.krakow.centra.events.mentoring.domain.Courses.running;
import static pl.krakow.centra.events.mentoring.domain.Courses.session;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.events.mentoring.domain.Candidate;
import pl.krakow.centra.events.mentoring.domain.Candidate.Rule;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.wording.Wording;

/** What both sides and the coordinator read. */
class MentoringPressTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void saysWhatHappenedInTheReadersLanguageAndNeverTheGoal(Notice.Kind kind) {
        for (var language : List.of("pl", "en", "uk")) {
            var sheet = print(kind, language, proposed(mentor(1, 1)), null).sheet();

            assertThat(sheet.subject()).contains("Mentoring");
            assertThat(sheet.intro()).isNotBlank();
            assertThat(sheet.toString()).doesNotContain("Pierwsza dotacja");
        }
    }

    @Test
    void aProposalNamesTheOtherSideAndTheDeadline() {
        var sheet =
                print(Notice.Kind.PROPOSED, "pl", proposed(mentor(1, 1)), null).sheet();

        assertThat(sheet.facts()).extracting(fact -> fact.label()).containsExactly("Druga osoba", "Odpowiedz do");
        assertThat(sheet.facts().getFirst().value()).isEqualTo("Jan Kowalski");
    }

    @Test
    void aSessionComesWithAnEntryForTheCalendar() {
        var course = after(running().plan(session(1), MONDAY_NOON));

        var planned =
                print(Notice.Kind.SESSION_PLANNED, "en", course, session(1).id().value());
        var cancelled = print(
                Notice.Kind.SESSION_CANCELLED, "en", course, session(1).id().value());

        assertThat(Objects.requireNonNull(planned.calendar()).act()).isEqualTo(ICalendar.Act.REQUEST);
        assertThat(planned.calendar().entries().getFirst().start())
                .isEqualTo(session(1).start());
        assertThat(Objects.requireNonNull(cancelled.calendar()).act()).isEqualTo(ICalendar.Act.CANCEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void everyRuleAndCriterionIsSaidInWords(String language) {
        var excluded = CandidateView.of(
                new Candidate(mentor(1, 1), Map.of(), List.of(Rule.values())), Locale.forLanguageTag(language));
        var proposable =
                CandidateView.of(new Candidate(mentor(1, 1), Map.of(), List.of()), Locale.forLanguageTag(language));

        assertThat(excluded.excludedBy())
                .hasSize(Rule.values().length)
                .allSatisfy(rule -> assertThat(rule.reason()).isNotBlank().doesNotContain("mentoring."));
        assertThat(proposable.points())
                .hasSize(Candidate.Criterion.values().length)
                .allSatisfy(points -> assertThat(points.name()).isNotBlank().doesNotContain("mentoring."));
    }

    private static Printed print(Notice.Kind kind, String language, Mentorship mentorship, @Nullable UUID session) {
        var notice =
                new Notice(kind, Side.APPLICANT, "applicant-1", ANNA.value(), language, session, mentorship.revision());
        var letter = new Letter<>(
                UUID.randomUUID(),
                "MENTORING_" + kind,
                Reader.at(ANNA, language, "mentorship:1"),
                "reymonta",
                List.of(MentoringWords.of(mentorship, MENTORING.name(), notice, MONDAY_NOON)),
                MONDAY_NOON,
                null);
        return new MentoringPress()
                .print(
                        letter,
                        new Letterhead(
                                new Recipient(ANNA, language, false),
                                Wording.in(language),
                                "Reymonta 20",
                                KRAKOW,
                                URI.create("http://reymonta.localhost")));
    }
}
