package pl.krakow.centra.local.issuer;

import java.util.Map;
import java.util.Objects;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A running issuer. {@link #start} returns when it answers. */
public final class IssuerServer implements AutoCloseable {

    /** The confidential client of the web sites: authorization code with PKCE, refresh tokens, logout. */
    public static final String SITES = "centra-sites";

    /** The public client of the command line: authorization code with PKCE. */
    public static final String COMMAND_LINE = "centra-cli";

    /** Where the command line's authorization codes are sent; nothing needs to listen there. */
    public static final String COMMAND_LINE_REDIRECT = "http://127.0.0.1/centra-cli";

    /** The audience of every access token. */
    public static final String AUDIENCE = "centra";

    private final ServletWebServerApplicationContext context;

    private IssuerServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static IssuerServer start(IssuerSettings settings) {
        var context = new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.config.name", "centra-issuer",
                        "spring.jmx.enabled", "false",
                        "spring.main.lazy-initialization", "false",
                        "server.address", "127.0.0.1",
                        "server.port", settings.port(),
                        "server.servlet.session.cookie.name", "CENTRA_ISSUER_SESSION",
                        "server.servlet.session.cookie.http-only", "true",
                        "server.servlet.session.cookie.same-site", "lax",
                        "server.tomcat.threads.max", "16",
                        "spring.threads.virtual.enabled", "true"))
                .initializers(started -> started.getBeanFactory().registerSingleton("issuerSettings", settings))
                .run();
        return new IssuerServer((ServletWebServerApplicationContext) context);
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
