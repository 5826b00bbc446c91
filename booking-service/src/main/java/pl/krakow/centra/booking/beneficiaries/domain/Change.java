package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.List;

/** What came of asking a beneficiary to change. */
public sealed interface Change {

    /** @param news what others are told; may be nothing */
    record Made(Beneficiary beneficiary, List<BeneficiaryNews> news) implements Change {
        public Made {
            news = List.copyOf(news);
        }
    }

    /** It was so already. */
    record Unneeded(Beneficiary beneficiary) implements Change {}

    record Refused(Objection objection) implements Change {}
}
