package pl.krakow.centra.gateway.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.City;

/**
 * The catalogue as its file is now. A changed file takes effect within the check interval; requests under way finish
 * where they were going. A file that can't be used changes nothing and is reported once. At start it stops the gateway.
 */
@Slf4j
@Primary
@Component
public class LiveCatalogue implements CentreCatalogue {
    private final Resource file;
    private final GatewaySettings settings;
    private final ApplicationEventPublisher events;
    private volatile Snapshot snapshot;
    private @Nullable FileState seen;

    LiveCatalogue(
            @Value("${centra.catalogue}") Resource file, GatewaySettings settings, ApplicationEventPublisher events) {
        this.file = file;
        this.settings = settings;
        this.events = events;
        this.seen = FileState.of(file);
        this.snapshot = load();
    }

    /** Looks whether the file has changed and takes it over if it can be used. */
    @Scheduled(fixedDelayString = "${centra.gateway.catalogue-check:2s}")
    public synchronized void refresh() {
        var now = FileState.of(file);
        if (now == null || now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            snapshot = load();
        } catch (RuntimeException e) {
            log.error("The changed catalogue isn't taken over, the old one stays. {}", e.getMessage());
            return;
        }
        log.info(
                "The catalogue has changed: {} centres.",
                snapshot.catalogue().all().size());
        events.publishEvent(new RefreshRoutesEvent(this));
    }

    public Upstreams upstreams() {
        return snapshot.upstreams();
    }

    /** The catalogue of this moment, for several questions that belong together. */
    public CentreCatalogue now() {
        return snapshot.catalogue();
    }

    @Override
    public City city() {
        return now().city();
    }

    @Override
    public List<Centre> all() {
        return now().all();
    }

    @Override
    public Optional<Centre> find(CentreId id) {
        return now().find(id);
    }

    @Override
    public Optional<Centre> byHost(String host) {
        return now().byHost(host);
    }

    private Snapshot load() {
        var catalogue = CentreCatalogueFile.load(file);
        return new Snapshot(catalogue, Upstreams.of(settings.upstreams(), catalogue));
    }

    private record Snapshot(CentreCatalogue catalogue, Upstreams upstreams) {}

    private record FileState(Path real, long modified, long size) {

        static @Nullable FileState of(Resource file) {
            if (!file.isFile()) {
                return null;
            }
            try {
                var real = file.getFile().toPath().toRealPath();
                return new FileState(real, Files.getLastModifiedTime(real).toMillis(), Files.size(real));
            } catch (IOException e) {
                return null;
            }
        }
    }
}
