package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;

/** A small world of people who want to help. */
public final class People {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate OF_AGE = LocalDate.of(1994, 5, 17);
    public static final LocalDate SIXTEEN = TODAY.minusYears(16);
    public static final LocalDate TWELVE = TODAY.minusYears(12);
    public static final String COORDINATOR = "coordinator";

    private People() {}

    public static Guardian guardian(boolean acts) {
        return new Guardian("Maria Nowak", new EmailAddress("maria@example.org"), "+48 600 100 201", acts);
    }

    public static VolunteerProfile profile(String name, LocalDate bornOn, @Nullable Guardian guardian) {
        return new VolunteerProfile(
                new Contact(name, new EmailAddress("anna@example.org"), "+48 600 100 200", "pl"),
                bornOn,
                guardian,
                Set.of("reymonta"),
                Set.of("cooking"),
                List.of(new QualificationHeld("first-aid", "zaświadczenie", LocalDate.of(2028, 3, 31), null)),
                Set.of("pl", "uk"),
                Set.of("seniors"),
                new Reach("debniki", null, 8, true),
                new Availability(
                        List.of(new Weekly(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.MIDNIGHT)),
                        List.of(new Availability.Away(TODAY.plusDays(30), TODAY.plusDays(40))),
                        List.of(new Availability.Extra(TODAY.plusDays(5), LocalTime.of(9, 0), LocalTime.of(14, 0)))),
                Set.of(Commitment.SHIFTS),
                6,
                null);
    }

    public static VolunteerProfile anna() {
        return profile("Anna Łoś", OF_AGE, null);
    }

    public static List<ConsentGiven> consents(ConsentTo... to) {
        return List.of(to).stream()
                .map(each -> new ConsentGiven(each, "2026-09", NOW, null))
                .toList();
    }

    public static VolunteerStep register(VolunteerProfile profile, @Nullable String subject) {
        return Volunteer.register(
                new VolunteerId(UUID.randomUUID()),
                subject,
                "reymonta",
                KRAKOW,
                profile,
                consents(ConsentTo.MATCHING),
                NOW);
    }

    public static VolunteerStep.Done registered(VolunteerProfile profile, @Nullable String subject) {
        return (VolunteerStep.Done) register(profile, subject);
    }

    public static Volunteer volunteer(VolunteerProfile profile) {
        return registered(profile, UUID.randomUUID().toString()).volunteer();
    }
}
