package pl.krakow.centra.events.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.KRAKOW;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.ROOM_1W040;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_WEEKS;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.after;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.group;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.planned;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.kit.calendar.CalendarEntry;
import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.wording.Wording;

class GroupPressTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
    private static final GroupWords WORDS = GroupWords.of(group(Joining.AT_ONCE, 5));

    @ParameterizedTest
    @EnumSource(GroupLetterKind.class)
    void saysWhatHappenedInTheReadersLanguage(GroupLetterKind kind) {
        var words = kind.isAboutMeeting() ? WORDS.of(planned(ROOM_1W040).meeting()) : WORDS;

        assertThat(print(kind, "pl", words).sheet().subject()).contains("Łatwiej przejść");
        assertThat(print(kind, "en", words).sheet().intro()).contains("Easier to walk");
        assertThat(print(kind, "uk", words).sheet().intro()).contains("Łatwiej przejść", "«");
    }

    @Test
    void anInvitationHasItsOwnLinkAndDeadline() {
        var sheet = print(GroupLetterKind.GROUP_INVITED, "pl", WORDS.inviting(MONDAY_NOON.plus(TWO_WEEKS), "cal_token"))
                .sheet();

        assertThat(sheet.links())
                .extracting(link -> link.target().toString())
                .containsExactly("http://reymonta.localhost/group-invitations/cal_token");
        assertThat(sheet.facts()).extracting(fact -> fact.label()).contains("Odpowiedz do", "Czym zajmuje się grupa");
    }

    @Test
    void severalMeetingsAreOneLetterInWhichEachStandsAsItWasToldLast() {
        var one = planned(ROOM_1W040).meeting();
        var renamed = after(one.change(
                _ -> true,
                new MeetingPlan(
                        "Inna", one.plan().start(), one.plan().end(), one.plan().place(), 12),
                MONDAY_NOON));
        var other = planned(ROOM_1W040).meeting();

        var printed =
                print(GroupLetterKind.GROUP_MEETING_PLANNED, "pl", WORDS.of(one), WORDS.of(other), WORDS.of(renamed));

        var calendar = Objects.requireNonNull(printed.calendar());
        assertThat(calendar.act()).isEqualTo(ICalendar.Act.REQUEST);
        assertThat(calendar.entries()).extracting(CalendarEntry::sequence).containsExactlyInAnyOrder(2L, 1L);
        assertThat(printed.sheet().lists())
                .singleElement()
                .satisfies(list -> assertThat(list.points())
                        .hasSize(2)
                        .allSatisfy(point -> assertThat(point).contains("sala 1w040, Reymonta 20")));
    }

    @Test
    void aCancelledMeetingLeavesTheCalendar() {
        var printed = print(
                GroupLetterKind.GROUP_MEETING_CANCELLED,
                "en",
                WORDS.of(planned(ROOM_1W040).meeting()));

        assertThat(Objects.requireNonNull(printed.calendar()).act()).isEqualTo(ICalendar.Act.CANCEL);
        assertThat(printed.sheet().heading()).isEqualTo("Meeting of the group cancelled");
    }

    private static Printed print(GroupLetterKind kind, String language, GroupWords... parts) {
        var letter = new Letter<>(
                UUID.randomUUID(),
                kind.name(),
                Reader.at(ANNA, language, "group-member:1"),
                "reymonta",
                List.of(parts),
                MONDAY_NOON,
                null);
        return new GroupPress()
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
