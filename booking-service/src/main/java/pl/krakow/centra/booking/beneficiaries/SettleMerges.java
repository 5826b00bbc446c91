package pl.krakow.centra.booking.beneficiaries;

import java.time.Duration;

import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;

/** Finishes the merges a crash left half done, every minute, by one instance at a time. */
@Slf4j
@Component
class SettleMerges implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration HELD_FOR = Duration.ofMinutes(2);

    private final MergeBeneficiaries mergeBeneficiaries;
    private final Leases.Lease lease;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    SettleMerges(MergeBeneficiaries mergeBeneficiaries, Leases leases) {
        this.mergeBeneficiaries = mergeBeneficiaries;
        this.lease = leases.on("booking-merges", HELD_FOR);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("merges").start(this::settleNowAndThen);
    }

    private void settleNowAndThen() {
        while (running) {
            try {
                if (lease.hold().isPresent() && mergeBeneficiaries.settle() > 0) {
                    log.info("Finished merges of beneficiaries that had been left half done");
                }
            } catch (RuntimeException e) {
                log.warn("Settling merges failed and is repeated: {}", e.toString());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
