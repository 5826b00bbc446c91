package pl.krakow.centra.booking.beneficiaries;

import java.time.Instant;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.Standing;

/** Who is trusted with a room without being asked what for: verified, in good standing and agreed to the rules. */
@Component
public class Trust {

    private final Supplier<Standing> standing;

    /** @param standing whoever keeps sanctions; nobody is held to anything while there is none */
    @Autowired
    Trust(ObjectProvider<Standing> standing) {
        this(() -> standing.getIfAvailable(() -> Standing.CLEAR));
    }

    public Trust(Supplier<Standing> standing) {
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
                && !standing.get().isSanctioned(beneficiary, centre, now);
    }
}
