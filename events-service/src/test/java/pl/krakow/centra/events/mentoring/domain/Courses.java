package pl.krakow.centra.events.mentoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** Mentoring for young organisations at Reymonta: applicants and mentors by number. */
public final class Courses {

    public static final Instant MONDAY_NOON = Instant.parse("2026-11-30T11:00:00Z");
    public static final Duration A_WEEK = Duration.ofDays(7);
    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Offer MENTORING = new Offer(
            new OfferId(new UUID(5, 5)),
            "reymonta",
            MentoringKind.MENTORING,
            new Texts("Mentoring dla młodych organizacji", "Mentoring for young organisations", null),
            new Texts("Pół roku z kimś, kto to przeszedł", null, null),
            Set.of("fundraising", "team"),
            3,
            true,
            1);

    private Courses() {}

    public static MentorshipStep.Done applied(int number) {
        return Mentorship.applied(
                new MentorshipId(UUID.randomUUID()),
                MENTORING,
                KRAKOW,
                new Applicant(
                        "applicant-" + number,
                        new ParticipantId(new UUID(8, number)),
                        "Osoba " + number,
                        "osoba%d@example.org".formatted(number),
                        null,
                        "pl",
                        Applicant.On.ORGANISATION,
                        "Stowarzyszenie",
                        null),
                wish(),
                MONDAY_NOON);
    }

    public static Wish wish() {
        return new Wish(
                "Pierwsza dotacja",
                Set.of("fundraising", "team"),
                Set.of("pl", "uk"),
                Set.of(FreeTime.WEEKDAY_EVENINGS, FreeTime.WEEKENDS),
                Set.of(Way.ONLINE));
    }

    public static MentorProfile profile(int mostCourses) {
        return new MentorProfile(
                "Jan Kowalski",
                "jan@example.org",
                "pl",
                Set.of(MentoringKind.MENTORING),
                Set.of("fundraising", "management"),
                Set.of("pl"),
                Set.of(FreeTime.WEEKDAY_EVENINGS),
                Set.of(Way.ONLINE, Way.ON_SITE),
                mostCourses,
                true);
    }

    public static Mentor mentor(int number, int mostCourses) {
        return new Mentor(
                new MentorId(new UUID(6, number)), "reymonta", "mentor-" + number, profile(mostCourses), List.of(), 1);
    }

    /** A mentorship to which that mentor was proposed. */
    public static Mentorship proposed(Mentor mentor) {
        return after(applied(1)
                .mentorship()
                .propose(mentor, 1, "Pierwsza dotacja", 3, MONDAY_NOON.plus(A_WEEK), MONDAY_NOON));
    }

    /** A course both said yes to. */
    public static Mentorship running() {
        return after(
                after(proposed(mentor(1, 2)).sayYes(Side.MENTOR, MONDAY_NOON)).sayYes(Side.APPLICANT, MONDAY_NOON));
    }

    public static Session session(int number) {
        var start = MONDAY_NOON.plus(Duration.ofDays(number));
        return Session.planned(
                new SessionId(new UUID(9, number)), start, start.plus(Duration.ofHours(1)), Way.ONLINE, null);
    }

    /** As it is after a step that was done. */
    public static Mentorship after(MentorshipStep step) {
        return ((MentorshipStep.Done) step).mentorship();
    }

    /** As they are after a step that was done. */
    public static Mentor after(Mentor.Step step) {
        return ((Mentor.Step.Done) step).mentor();
    }
}
