package pl.krakow.centra.events.groups.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** A group at Reymonta that looks at what is in people's way, and its people by number. */
public final class Neighbourhood {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-30T11:00:00Z");
    public static final Instant TUESDAY_17 = Instant.parse("2026-12-01T16:00:00Z");
    public static final Duration TWO_HOURS = Duration.ofHours(2);
    public static final Duration TWO_WEEKS = Duration.ofDays(14);
    public static final Place ROOM_1W040 = new Place.Room("1w040");
    public static final Place ONLINE = new Place.Online("https://example.org/spotkanie", true);

    private Neighbourhood() {}

    public static GroupAbout about(Joining joining, int mostMembers) {
        return new GroupAbout(
                new Texts("Łatwiej przejść", "Easier to walk", null),
                new Texts("Co przeszkadza w dzielnicy", null, null),
                joining,
                mostMembers,
                "coordinator");
    }

    public static GroupStep.Done begun(Joining joining, int mostMembers) {
        return begun(new GroupId(UUID.randomUUID()), joining, mostMembers);
    }

    public static GroupStep.Done begun(GroupId id, Joining joining, int mostMembers) {
        return WorkingGroup.begin(id, "reymonta", KRAKOW, about(joining, mostMembers), MONDAY_NOON);
    }

    public static WorkingGroup group(Joining joining, int mostMembers) {
        return begun(joining, mostMembers).group();
    }

    public static MembershipId member(int number) {
        return new MembershipId(new UUID(7, number));
    }

    public static Joiner person(int number) {
        return new Joiner(member(number), new ParticipantId(new UUID(8, number)), "account-" + number, who(number));
    }

    public static Joiner address(int number) {
        return new Joiner(member(number), new ParticipantId(new UUID(9, number)), null, who(number));
    }

    private static Member who(int number) {
        return new Member(
                "Osoba " + number,
                "osoba%d@example.org".formatted(number),
                null,
                "pl",
                "Stowarzyszenie",
                null,
                "Chcę pomóc");
    }

    public static MeetingPlan plan(Place place) {
        return new MeetingPlan("Mapa barier", TUESDAY_17, TUESDAY_17.plus(TWO_HOURS), place, 12);
    }

    public static MeetingStep.Done planned(Place place) {
        return Meeting.planned(
                new MeetingId(UUID.randomUUID()),
                group(Joining.AT_ONCE, 12),
                null,
                plan(place),
                List.of(new AgendaItem(new UUID(1, 1), "Spacer", "Osoba 1", 20)),
                MONDAY_NOON);
    }

    /** The group after a step that was done. */
    public static WorkingGroup after(GroupStep step) {
        return ((GroupStep.Done) step).group();
    }

    /** The meeting after a step that was done. */
    public static Meeting after(MeetingStep step) {
        return ((MeetingStep.Done) step).meeting();
    }
}
