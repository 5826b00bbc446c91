package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Representative;
import pl.krakow.centra.booking.beneficiaries.domain.ResponsiblePerson;
import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Who is told about a beneficiary's bookings: who made one, if they act for the beneficiary and have an address; else, when
 * staff made it for them, all who act for it. Nobody without a confirmed address, nobody who doesn't want letters of that kind.
 *
 * <p>For a beneficiary that nobody acts for everything is done by staff, who wrote down whom to reach: the person responsible
 * for the meeting, else those responsible for the group. They are written to at that address. Where somebody acts for a
 * beneficiary, addresses that were merely typed in are never used, so that nobody can have a stranger written to.
 *
 * <p>That nobody acting for a beneficiary has an address is remembered for some seconds: where most people have none, most
 * events cost nothing. Whoever confirms an address here is known at once; on another instance after those seconds.
 */
@Component
@RequiredArgsConstructor
class Readers {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final Beneficiaries beneficiaries;
    private final Contacts contacts;
    private final Ids ids;
    private final Clock clock;
    private final Map<BeneficiaryId, Instant> nobodyFor = new ConcurrentHashMap<>();

    /** Those who could be told, whatever the letter: they act for the beneficiary and have an address, or staff wrote it down. */
    Audience of(BeneficiaryId id) {
        var now = clock.instant();
        var since = nobodyFor.get(id);
        if (since != null && Duration.between(since, now).abs().compareTo(REMEMBERED) < 0) {
            return Audience.NOBODY;
        }
        var audience = beneficiaries
                .current(id)
                .filter(Beneficiary::isLive)
                .map(this::audience)
                .orElse(Audience.NOBODY);
        if (audience.isNobody()) {
            if (nobodyFor.size() >= MOST_REMEMBERED) {
                nobodyFor.clear();
            }
            nobodyFor.put(id, now);
        }
        return audience;
    }

    private Audience audience(Beneficiary beneficiary) {
        var subjects = beneficiary.representatives().stream()
                .map(Representative::subject)
                .toList();
        if (subjects.isEmpty()) {
            return new Audience(
                    List.of(),
                    address -> reader(beneficiary, address),
                    beneficiary.profile().responsiblePeople().stream()
                            .map(ResponsiblePerson::email)
                            .flatMap(email -> address(email).stream())
                            .distinct()
                            .toList());
        }
        return new Audience(
                contacts.findAll(subjects).stream()
                        .filter(contact -> contact.address() != null)
                        .toList(),
                null,
                List.of());
    }

    /** The key tells the reader's letters from others' and is no address. */
    private Reader reader(Beneficiary beneficiary, EmailAddress address) {
        return Reader.at(
                address, null, "address:" + ids.derived("letters to/" + beneficiary.id() + "/" + address.value()));
    }

    private static Optional<EmailAddress> address(@Nullable String email) {
        return email == null ? Optional.empty() : EmailAddress.parse(email);
    }

    /** Somebody has an address now. */
    void look() {
        nobodyFor.clear();
    }

    /** Makes a reader of an address that staff wrote down. */
    @FunctionalInterface
    interface WithoutAccount {
        Reader at(EmailAddress address);
    }

    /**
     * Those who could be told about one beneficiary.
     *
     * @param acting for it, with an address
     * @param staffActs how to write to those whom staff act for; none where somebody with an account acts
     * @param responsible for the group that staff act for
     */
    record Audience(List<Contact> acting, @Nullable WithoutAccount staffActs, List<EmailAddress> responsible) {

        static final Audience NOBODY = new Audience(List.of(), null, List.of());

        boolean isNobody() {
            return acting.isEmpty() && staffActs == null;
        }

        /** Of them those who are to get this letter about a meeting. */
        List<Reader> toldOf(String madeBy, MeetingDetails details, LetterKind kind) {
            if (staffActs != null) {
                var person = details.responsiblePerson();
                var named = person == null ? Optional.<EmailAddress>empty() : address(person.email());
                return named.map(Stream::of)
                        .orElseGet(responsible::stream)
                        .map(staffActs::at)
                        .toList();
            }
            boolean madeByOneOfThem =
                    acting.stream().anyMatch(contact -> contact.subject().equals(madeBy));
            return wanting(
                    kind, contact -> !madeByOneOfThem || contact.subject().equals(madeBy));
        }

        /** Of them those who are to get this letter about the beneficiary. */
        List<Reader> toldOf(LetterKind kind) {
            return staffActs == null
                    ? wanting(kind, _ -> true)
                    : responsible.stream().map(staffActs::at).toList();
        }

        private List<Reader> wanting(LetterKind kind, Predicate<Contact> which) {
            return acting.stream()
                    .filter(which)
                    .filter(contact -> contact.addressFor(kind.topic()).isPresent())
                    .map(contact -> Reader.withAccount(contact.subject()))
                    .toList();
        }
    }
}
