package pl.krakow.centra.sites.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Requests through the filter that stores sessions, with what they ask of the store. */
class JustStoredTest {

    private final List<String> commands = new ArrayList<>();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(
                    new ConnectionString("mongodb://127.0.0.1:" + server.bind().getPort()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    commands.add(event.getCommandName());
                }
            })
            .build());
    private final JustStored justStored = new JustStored();
    private final MongoSessions sessions = new MongoSessions(
            client.getDatabase("sites").getCollection("sessions"),
            new SealedContent("one secret"),
            Duration.ofHours(8),
            justStored,
            Instant::now);
    private final SessionRepositoryFilter<StoredSession> storing = new SessionRepositoryFilter<>(sessions);

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private StoredSession saved() {
        var session = sessions.createSession();
        session.setAttribute("to", "/rooms");
        sessions.save(session);
        commands.clear();
        return session;
    }

    /** What somebody does with the session of their request. */
    @FunctionalInterface
    private interface Page {
        void with(HttpServletRequest request);
    }

    private void ask(String id, Page page) throws Exception {
        var request = new MockHttpServletRequest("GET", "/board");
        request.setCookies(new Cookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(UTF_8))));
        var servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest asked, HttpServletResponse response) {
                page.with(asked);
            }
        };
        new MockFilterChain(servlet, justStored, storing).doFilter(request, new MockHttpServletResponse());
    }

    @Test
    void aPageReadsItsSessionOnce() throws Exception {
        ask(
                saved().getId(),
                request -> assertThat(request.getSession().getAttribute("to")).isEqualTo("/rooms"));

        assertThat(commands).containsExactly("find");
    }

    @Test
    void whatAPageChangesIsReadByTheNext() throws Exception {
        var id = saved().getId();
        ask(id, request -> request.getSession().setAttribute("to", "/today"));
        assertThat(commands).containsExactly("find", "update");

        ask(id, request -> assertThat(request.getSession().getAttribute("to")).isEqualTo("/today"));
    }

    @Test
    void whatIsSignedOutWithinARequestIsGoneForTheRestOfIt() throws Exception {
        ask(saved().getId(), request -> {
            request.getSession().invalidate();
            assertThat(Optional.ofNullable(request.getSession(false))).isEmpty();
        });
    }

    @Test
    void theNextRequestSeesThatTheSessionWasSignedOutElsewhere() throws Exception {
        var id = saved().getId();
        ask(id, request -> request.getSession().setAttribute("to", "/today"));
        sessions.deleteById(id);

        ask(
                id,
                request -> assertThat(Optional.ofNullable(request.getSession(false)))
                        .isEmpty());
    }

    @Test
    void outsideOfARequestTheStoreIsAskedEachTime() {
        var id = saved().getId();
        sessions.save(Optional.ofNullable(sessions.findById(id)).orElseThrow());
        commands.clear();

        sessions.findById(id);
        sessions.findById(id);

        assertThat(commands).containsExactly("find", "find");
    }
}
