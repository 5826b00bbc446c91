package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/**
 * One person accepted, for one beneficiary, one version of one centre's regulations. Never taken out: a new version asks
 * for a new consent beside the old one.
 */
public record Consent(String subject, String centre, String version, Instant at) {

    boolean isTo(String someSubject, String someCentre, String someVersion) {
        return subject.equals(someSubject) && centre.equals(someCentre) && version.equals(someVersion);
    }
}
