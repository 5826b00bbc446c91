package pl.krakow.centra.volunteering.agreements.domain;

import java.util.Set;

/**
 * What the law asks for on a day of somebody's volunteering.
 *
 * @param writtenAgreement whether work may only go on with a written agreement
 * @param insurer who insures the volunteer against accidents
 * @param concluding who concludes the agreement for the volunteer's side
 * @param guardianConsent whether a guardian's consent is needed
 * @param safeguarding whether the registers are to be looked up before
 * @param qualifications what is to be proved
 */
public record Duties(
        boolean writtenAgreement,
        Insurer insurer,
        Concluding concluding,
        boolean guardianConsent,
        boolean safeguarding,
        Set<String> qualifications) {

    /** Who insures against accidents, art. 46 of the act. */
    public enum Insurer {
        /** The organisation (NNW), for work of up to 30 days. */
        ORGANISATION,
        /** The state, by the act of 30 October 2002 on accidents, for longer work. */
        STATE
    }

    /** Who can conclude the agreement for the volunteer, art. 12, 15 and 17 of the Civil Code. */
    public enum Concluding {
        /** Of age. */
        THEMSELVES,
        /** From 13 to 17: themselves, and a guardian consents. */
        WITH_GUARDIAN,
        /** Under 13: the guardian in their name. */
        GUARDIAN
    }
}
