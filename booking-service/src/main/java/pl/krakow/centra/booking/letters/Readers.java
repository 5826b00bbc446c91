package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Representative;
import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.LetterKind;

/**
 * Who is told about a beneficiary's bookings: who made one, if they act for the beneficiary and have an address; else, when
 * staff made it for them, all who act for it. Nobody without a confirmed address, nobody who doesn't want letters of that kind.
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
    private final Clock clock;
    private final Map<BeneficiaryId, Instant> nobodyFor = new ConcurrentHashMap<>();

    /** Those who could be told, whatever the letter: they act for the beneficiary and have an address. */
    List<Contact> actingFor(BeneficiaryId id) {
        var now = clock.instant();
        var since = nobodyFor.get(id);
        if (since != null && Duration.between(since, now).abs().compareTo(REMEMBERED) < 0) {
            return List.of();
        }
        var found = contacts.findAll(representatives(id)).stream()
                .filter(contact -> contact.address() != null)
                .toList();
        if (found.isEmpty()) {
            if (nobodyFor.size() >= MOST_REMEMBERED) {
                nobodyFor.clear();
            }
            nobodyFor.put(id, now);
        }
        return found;
    }

    /** Those who act for it, or for the one it was merged into. */
    private List<String> representatives(BeneficiaryId id) {
        return beneficiaries
                .find(id)
                .flatMap(found -> {
                    var merge = found.merge();
                    return merge == null ? Optional.of(found) : beneficiaries.find(merge.into());
                })
                .map(found -> found.representatives().stream()
                        .map(Representative::subject)
                        .toList())
                .orElse(List.of());
    }

    /** Of them those who are to get this letter. */
    static List<Contact> of(List<Contact> acting, String madeBy, LetterKind kind) {
        var wanting = acting.stream()
                .filter(contact -> contact.addressFor(kind.topic()).isPresent())
                .toList();
        boolean madeByOneOfThem =
                acting.stream().anyMatch(contact -> contact.subject().equals(madeBy));
        return madeByOneOfThem
                ? wanting.stream()
                        .filter(contact -> contact.subject().equals(madeBy))
                        .toList()
                : wanting;
    }

    /** Somebody has an address now. */
    void look() {
        nobodyFor.clear();
    }
}
