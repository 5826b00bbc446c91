package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/**
 * One person accepted, for one beneficiary, one version of one centre's regulations. Never taken out: a new version asks
 * for a new consent beside the old one, and of who is erased it stays that somebody accepted it.
 */
public record Consent(String subject, String centre, String version, Instant at) {

    Consent withoutAccount(String account, String pseudonym) {
        return subject.equals(account) ? new Consent(pseudonym, centre, version, at) : this;
    }

    boolean isTo(String someSubject, String someCentre, String someVersion) {
        return subject.equals(someSubject) && centre.equals(someCentre) && version.equals(someVersion);
    }
}
