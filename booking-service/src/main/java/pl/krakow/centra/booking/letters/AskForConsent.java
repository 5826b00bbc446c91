package pl.krakow.centra.booking.letters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Asks for consent again where a centre has put new regulations in force: everybody who accepted earlier ones for a
 * beneficiary they act for, and not yet these. The letter's id is derived from the version, the beneficiary and the person, so
 * looking again, after a crash or on another instance, asks nobody twice; whoever was looked at to the end isn't again.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class AskForConsent {

    private static final int AT_A_TIME = 200;

    private final Regulations regulations;
    private final Beneficiaries beneficiaries;
    private final Contacts contacts;
    private final LetterBox letterBox;
    private final CentreCatalogue centres;
    private final Map<String, Long> askedFor = new ConcurrentHashMap<>();

    /** Looks at every centre for regulations that are news. */
    public void round() {
        for (var centre : centres.all()) {
            regulations.current(centre.id().value()).filter(this::isNews).ifPresent(version -> {
                ask(version);
                askedFor.put(version.centre(), version.number());
            });
        }
    }

    private boolean isNews(RegulationsVersion version) {
        Long asked = askedFor.get(version.centre());
        return version.number() > 1
                && !letterBox.isStale(version.publishedAt())
                && (asked == null || asked < version.number());
    }

    private void ask(RegulationsVersion version) {
        int written = 0;
        var after = "";
        List<Contact> page;
        do {
            page = contacts.withAddress(after, AT_A_TIME);
            for (var contact : page) {
                written += ask(contact, version);
                after = contact.subject();
            }
        } while (page.size() == AT_A_TIME);
        log.info(
                "Regulations {} of {}: {} people are asked to accept them",
                version.version(),
                version.centre(),
                written);
    }

    private int ask(Contact contact, RegulationsVersion version) {
        if (contact.addressFor(LetterKind.REGULATIONS_CHANGED.topic()).isEmpty()) {
            return 0;
        }
        int written = 0;
        Beneficiaries.@Nullable Position after = null;
        List<Beneficiary> page;
        do {
            page = beneficiaries.representedBy(contact.subject(), after, AT_A_TIME);
            for (var beneficiary : page) {
                if (isAskedAgain(contact, beneficiary, version) && write(contact, beneficiary, version)) {
                    written++;
                }
                after = new Beneficiaries.Position(
                        beneficiary.registration().at(), beneficiary.id().value());
            }
        } while (page.size() == AT_A_TIME);
        return written;
    }

    private static boolean isAskedAgain(Contact contact, Beneficiary beneficiary, RegulationsVersion version) {
        return beneficiary.isLive()
                && beneficiary.consents().stream()
                        .anyMatch(consent -> consent.subject().equals(contact.subject())
                                && consent.centre().equals(version.centre()))
                && !beneficiary.hasConsent(contact.subject(), version.centre(), version.version());
    }

    private boolean write(Contact contact, Beneficiary beneficiary, RegulationsVersion version) {
        return letterBox.post(letterBox.letter(
                "regulations:%s:%d:%s".formatted(version.centre(), version.number(), beneficiary.id()),
                LetterKind.REGULATIONS_CHANGED.name(),
                Reader.withAccount(contact.subject()),
                version.centre(),
                Words.of(beneficiary.profile().name(), version.version())));
    }
}
