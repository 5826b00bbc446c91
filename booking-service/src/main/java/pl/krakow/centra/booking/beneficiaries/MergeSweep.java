package pl.krakow.centra.booking.beneficiaries;

import java.time.Duration;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Finishes the merges a crash left half done, every minute. */
@Slf4j
@Component
class MergeSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MergeBeneficiaries mergeBeneficiaries;

    MergeSweep(MergeBeneficiaries mergeBeneficiaries, Leases leases) {
        super(leases, "booking-merges", PAUSE);
        this.mergeBeneficiaries = mergeBeneficiaries;
    }

    @Override
    protected void sweep() {
        if (mergeBeneficiaries.settle() > 0) {
            log.info("Finished merges of beneficiaries that had been left half done");
        }
    }
}
