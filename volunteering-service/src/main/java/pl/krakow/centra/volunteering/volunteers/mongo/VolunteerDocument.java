package pl.krakow.centra.volunteering.volunteers.mongo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentGiven;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.Guardian;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.SortedName;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/**
 * A volunteer as stored, with the news that waits to be sent.
 *
 * @param sortName the name as lists sort and search it
 * @param agrees whether they may be matched at all
 */
@Document(VolunteerDocument.COLLECTION)
@TypeAlias("volunteer")
record VolunteerDocument(
        @Id UUID id,
        @Nullable String subject,
        String registeredAt,
        String zone,
        String sortName,
        boolean agrees,
        ContactDocument contact,
        String bornOn,
        @Nullable GuardianDocument guardian,
        List<String> centres,
        List<String> skills,
        List<QualificationDocument> qualifications,
        List<String> languages,
        List<String> interests,
        ReachDocument reach,
        AvailabilityDocument availability,
        List<String> wishes,
        @Nullable Integer weeklyHours,
        @Nullable String needs,
        @Nullable GuardianConsentDocument guardianConsent,
        @Nullable SafeguardingDocument safeguarding,
        List<ConsentDocument> consents,
        @Nullable PauseDocument pause,
        Instant registered,
        Instant changed,
        @Nullable Instant erased,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "volunteers";

    static VolunteerDocument of(Volunteer volunteer, List<PendingEvent> outbox) {
        var profile = volunteer.profile();
        return new VolunteerDocument(
                volunteer.id().value(),
                volunteer.subject(),
                volunteer.registeredAt(),
                volunteer.zone().getId(),
                SortedName.of(profile.contact().name()),
                volunteer.agreesToBeMatched(),
                ContactDocument.of(profile.contact()),
                profile.bornOn().toString(),
                mapped(profile.guardian(), GuardianDocument::of),
                sorted(profile.centres()),
                sorted(profile.skills()),
                profile.qualifications().stream().map(QualificationDocument::of).toList(),
                sorted(profile.languages()),
                sorted(profile.interests()),
                ReachDocument.of(profile.reach()),
                AvailabilityDocument.of(profile.availability()),
                profile.wishes().stream().map(Enum::name).sorted().toList(),
                profile.weeklyHours(),
                profile.needs(),
                mapped(volunteer.guardianConsent(), GuardianConsentDocument::of),
                mapped(volunteer.safeguarding(), SafeguardingDocument::of),
                volunteer.consents().stream().map(ConsentDocument::of).toList(),
                mapped(volunteer.pause(), PauseDocument::of),
                volunteer.registered(),
                volunteer.changed(),
                volunteer.erased(),
                volunteer.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    Volunteer toVolunteer() {
        return new Volunteer(
                new VolunteerId(id),
                subject,
                registeredAt,
                ZoneId.of(zone),
                new VolunteerProfile(
                        contact.toContact(),
                        LocalDate.parse(bornOn),
                        mapped(guardian, GuardianDocument::toGuardian),
                        Set.copyOf(centres),
                        Set.copyOf(skills),
                        qualifications.stream()
                                .map(QualificationDocument::toQualification)
                                .toList(),
                        Set.copyOf(languages),
                        Set.copyOf(interests),
                        reach.toReach(),
                        availability.toAvailability(),
                        wishes.stream().map(Commitment::valueOf).collect(Collectors.toUnmodifiableSet()),
                        weeklyHours,
                        needs),
                mapped(guardianConsent, GuardianConsentDocument::toConsent),
                mapped(safeguarding, SafeguardingDocument::toSafeguarding),
                consents.stream().map(ConsentDocument::toConsent).toList(),
                mapped(pause, PauseDocument::toPause),
                registered,
                changed,
                erased,
                revision);
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static <S, T> @Nullable T mapped(@Nullable S value, Function<S, T> mapping) {
        return value == null ? null : mapping.apply(value);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return mapped(date, LocalDate::toString);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return mapped(text, LocalDate::parse);
    }

    private static @Nullable String text(@Nullable EmailAddress address) {
        return mapped(address, EmailAddress::value);
    }

    record ContactDocument(
            String name, @Nullable String email, @Nullable String phone, String language) {

        static ContactDocument of(Contact contact) {
            return new ContactDocument(contact.name(), text(contact.email()), contact.phone(), contact.language());
        }

        Contact toContact() {
            return new Contact(name, mapped(email, EmailAddress::new), phone, language);
        }
    }

    record GuardianDocument(
            String name, @Nullable String email, @Nullable String phone, boolean acts) {

        static GuardianDocument of(Guardian guardian) {
            return new GuardianDocument(guardian.name(), text(guardian.email()), guardian.phone(), guardian.acts());
        }

        Guardian toGuardian() {
            return new Guardian(name, mapped(email, EmailAddress::new), phone, acts);
        }
    }

    record QualificationDocument(
            String qualification,
            @Nullable String evidence,
            @Nullable String expires,
            @Nullable SeenDocument seen) {

        static QualificationDocument of(QualificationHeld held) {
            return new QualificationDocument(
                    held.qualification(),
                    held.evidence(),
                    text(held.expires()),
                    mapped(held.seen(), seen -> new SeenDocument(seen.by(), seen.centre(), seen.at())));
        }

        QualificationHeld toQualification() {
            return new QualificationHeld(
                    qualification,
                    evidence,
                    date(expires),
                    mapped(seen, each -> new QualificationHeld.Seen(each.by, each.centre, each.at)));
        }
    }

    record SeenDocument(String by, String centre, Instant at) {}

    record ReachDocument(
            @Nullable String district,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int travelKm,
            boolean remote) {

        static ReachDocument of(Reach reach) {
            return new ReachDocument(
                    reach.district(),
                    mapped(reach.home(), Coordinates::latitude),
                    mapped(reach.home(), Coordinates::longitude),
                    reach.travelKm(),
                    reach.remote());
        }

        Reach toReach() {
            var home = latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
            return new Reach(district, home, travelKm, remote);
        }
    }

    record AvailabilityDocument(List<WeeklyDocument> weekly, List<AwayDocument> away, List<ExtraDocument> extra) {

        static AvailabilityDocument of(Availability availability) {
            return new AvailabilityDocument(
                    availability.weekly().stream()
                            .map(each -> new WeeklyDocument(
                                    each.day().name(),
                                    each.from().toString(),
                                    each.to().toString()))
                            .toList(),
                    availability.away().stream()
                            .map(each -> new AwayDocument(
                                    each.from().toString(), each.until().toString()))
                            .toList(),
                    availability.extra().stream()
                            .map(each -> new ExtraDocument(
                                    each.day().toString(),
                                    each.from().toString(),
                                    each.to().toString()))
                            .toList());
        }

        Availability toAvailability() {
            return new Availability(
                    weekly.stream()
                            .map(each -> new Weekly(
                                    DayOfWeek.valueOf(each.day), LocalTime.parse(each.from), LocalTime.parse(each.to)))
                            .toList(),
                    away.stream()
                            .map(each -> new Availability.Away(LocalDate.parse(each.from), LocalDate.parse(each.until)))
                            .toList(),
                    extra.stream()
                            .map(each -> new Availability.Extra(
                                    LocalDate.parse(each.day), LocalTime.parse(each.from), LocalTime.parse(each.to)))
                            .toList());
        }
    }

    record WeeklyDocument(String day, String from, String to) {}

    record AwayDocument(String from, String until) {}

    record ExtraDocument(String day, String from, String to) {}

    record GuardianConsentDocument(
            String givenOn,
            String seenBy,
            Instant seenAt,
            @Nullable String withdrawnOn) {

        static GuardianConsentDocument of(GuardianConsent consent) {
            return new GuardianConsentDocument(
                    consent.givenOn().toString(), consent.seenBy(), consent.seenAt(), text(consent.withdrawnOn()));
        }

        GuardianConsent toConsent() {
            return new GuardianConsent(LocalDate.parse(givenOn), seenBy, seenAt, date(withdrawnOn));
        }
    }

    record SafeguardingDocument(String checkedOn, String result, String centre, String checkedBy, Instant recordedAt) {

        static SafeguardingDocument of(Safeguarding safeguarding) {
            return new SafeguardingDocument(
                    safeguarding.checkedOn().toString(),
                    safeguarding.result().name(),
                    safeguarding.centre(),
                    safeguarding.checkedBy(),
                    safeguarding.recordedAt());
        }

        Safeguarding toSafeguarding() {
            return new Safeguarding(
                    LocalDate.parse(checkedOn), Safeguarding.Result.valueOf(result), centre, checkedBy, recordedAt);
        }
    }

    record ConsentDocument(
            String to, String version, Instant at, @Nullable Instant withdrawnAt) {

        static ConsentDocument of(ConsentGiven consent) {
            return new ConsentDocument(consent.to().name(), consent.version(), consent.at(), consent.withdrawnAt());
        }

        ConsentGiven toConsent() {
            return new ConsentGiven(ConsentTo.valueOf(to), version, at, withdrawnAt);
        }
    }

    record PauseDocument(@Nullable String until) {

        static PauseDocument of(Pause pause) {
            return new PauseDocument(text(pause.until()));
        }

        Pause toPause() {
            return new Pause(date(until));
        }
    }

    static Optional<Volunteer> read(@Nullable VolunteerDocument found) {
        return Optional.ofNullable(found)
                .filter(document -> document.erased() == null)
                .map(VolunteerDocument::toVolunteer);
    }
}
