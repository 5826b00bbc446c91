package pl.krakow.centra.events.knowledge;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** The index is built: until then a search would find less than there is. */
@RequiredArgsConstructor
final class IndexHealth extends AbstractHealthIndicator {

    private final IndexKeeper keeper;

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (keeper.isBuilt()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
