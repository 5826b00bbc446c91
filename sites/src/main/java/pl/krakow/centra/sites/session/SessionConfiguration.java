package pl.krakow.centra.sites.session;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Spring Session over the sites' store. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    /** A page doesn't wait long for a store that is down. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(1500, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(3, TimeUnit.SECONDS));
    }

    @Bean
    JustStored justStored() {
        return new JustStored();
    }

    @Bean
    MongoSessions sessionRepository(MongoClient client, SessionSettings settings, JustStored justStored) {
        return new MongoSessions(
                client.getDatabase(settings.database()).getCollection("sessions"),
                new SealedContent(settings.secret()),
                settings.length(),
                justStored,
                InstantSource.system());
    }

    @Bean
    CookieSerializer cookieSerializer() {
        return new ByScheme(cookie("centra-session"), cookie("__Host-centra-session"));
    }

    private static DefaultCookieSerializer cookie(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Over TLS the name begins with __Host-, so that no sister host can plant a session. */
    private record ByScheme(CookieSerializer plain, CookieSerializer secure) implements CookieSerializer {
        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? secure : plain;
        }
    }

    /** The embedded store has no expiring index, so somebody has to sweep. */
    @Slf4j
    @Configuration
    @RequiredArgsConstructor
    static class Sweeper {
        private final MongoSessions sessions;
        private boolean indexed;

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10M")
        void sweep() {
            try {
                if (!indexed) {
                    sessions.createIndex();
                    indexed = true;
                }
                var removed = sessions.sweep();
                if (removed > 0) {
                    log.info("{} expired sessions removed", removed);
                }
            } catch (MongoException e) {
                log.warn("expired sessions wait for the next sweep: {}", e.toString());
            }
        }
    }
}
