package pl.krakow.centra.volunteering.letters;

import java.util.Locale;

/** What a letter about papers and hours is about, and whom it goes to. */
enum PaperLetter {
    /** The volunteer, or the guardian who acts for them, is to accept an agreement. */
    AGREEMENT_TO_ACCEPT(false),
    /** The guardian of who accepts it themselves is to consent. */
    AGREEMENT_TO_CONSENT(false),
    /** The organisation is to accept an agreement. */
    AGREEMENT_FOR_ORGANISATION(true),
    AGREEMENT_CONCLUDED(false),
    AGREEMENT_CONCLUDED_FOR_ORGANISATION(true),
    AGREEMENT_ENDED(false),
    AGREEMENT_ENDED_FOR_ORGANISATION(true),
    /** Hours wait for the organisation. */
    HOURS_TO_CONFIRM(true),
    /** The organisation has confirmed hours, or doesn't agree to some. */
    HOURS_DECIDED(false),
    /** The volunteer asks the organisation what it thinks of their work. */
    OPINION_ASKED(true),
    CERTIFICATE_READY(false),
    OPINION_READY(false),
    CERTIFICATE_REVOKED(false),
    /** Volunteers begin soon, and nobody insures them. */
    INSURANCE_DUE(true),
    /** Nothing has been heard of the volunteer for long; they are erased unless they say that they stay. */
    STAY(false);

    private static final String PREFIX = "PAPER_";
    private final boolean toDesk;

    PaperLetter(boolean toDesk) {
        this.toDesk = toDesk;
    }

    /** Whether it goes to who acts for an organisation or a centre, and not to a volunteer's side. */
    boolean goesToDesk() {
        return toDesk;
    }

    /** As the kind is known in the whole service. */
    String kind() {
        return PREFIX + name();
    }

    static PaperLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** As messages are named. */
    String key() {
        return "letter.paper-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
