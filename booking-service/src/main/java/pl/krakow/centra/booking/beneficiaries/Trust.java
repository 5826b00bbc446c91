package pl.krakow.centra.booking.beneficiaries;

import java.time.Instant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.Standing;

/** Who is trusted with a room without being asked what for: verified, in good standing and agreed to the rules. */
@Component
public class Trust {

    private final ObjectProvider<Standing> standing;

    public Trust(ObjectProvider<Standing> standing) {
        this.standing = standing;
    }

    /**
     * Whether a request may be confirmed at once where the room allows it.
     *
     * @param subject the person who asks
     * @param regulations the version in force at the centre
     */
    public boolean trusts(Beneficiary beneficiary, String subject, String centre, String regulations, Instant now) {
        return beneficiary.isVerified()
                && beneficiary.hasConsent(subject, centre, regulations)
                && !standing.getIfAvailable(() -> Standing.CLEAR).isSanctioned(beneficiary, centre, now);
    }
}
