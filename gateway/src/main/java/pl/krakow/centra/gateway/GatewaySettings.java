package pl.krakow.centra.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.gateway.routing.PlatformService;

/**
 * Everything that can be set on the gateway. Centres and their own instances are not here: they are the catalogue's.
 *
 * @param upstreams the shared pool of each service
 * @param trustedProxies networks (CIDR) whose forwarding headers are believed, nobody's else are: of the proxies in
 *     front, and of the sites, whose calls then count as their visitors'. An empty one is none.
 * @param catalogueCheck how often the catalogue file is looked at for a change
 * @param descriptionFor how long the joined API description is kept
 */
@Validated
@ConfigurationProperties("centra.gateway")
public record GatewaySettings(
        @NotNull Map<PlatformService, URI> upstreams,
        @Valid @DefaultValue Timeouts timeouts,
        @Valid @DefaultValue Breaker breaker,
        @Valid @DefaultValue Bodies bodies,
        @Valid @DefaultValue Limits limits,
        @Valid @DefaultValue Health health,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("2s") Duration catalogueCheck,
        @DefaultValue("10s") Duration descriptionFor) {

    public GatewaySettings {
        for (var service : PlatformService.values()) {
            if (!upstreams.containsKey(service)) {
                throw new IllegalArgumentException("centra.gateway.upstreams.%s is missing: the shared pool of %s"
                        .formatted(service.id(), service));
            }
        }
    }

    /**
     * How long a service may take until its answer begins. An answer that has begun may go on for as long as it likes
     * (exports, server-sent events).
     *
     * @param response for every service that isn't in {@code responseOf}
     */
    public record Timeouts(
            @DefaultValue("1s") Duration connect,
            @DefaultValue("10s") Duration response,
            @DefaultValue Map<PlatformService, Duration> responseOf) {

        public Duration responseOf(PlatformService service) {
            return responseOf.getOrDefault(service, response);
        }
    }

    /**
     * When an upstream counts as broken: of the last {@code window} calls, at least {@code minimum} of them made, this
     * percentage failed.
     *
     * @param openFor how long nothing is sent to it then
     * @param trials calls that are let through afterwards to see whether it is back
     */
    public record Breaker(
            @Positive @DefaultValue("20") int window,
            @Positive @DefaultValue("10") int minimum,
            @Min(1) @Max(100) @DefaultValue("50") int failureRate,
            @DefaultValue("2s") Duration openFor,
            @Positive @DefaultValue("3") int trials) {}

    /**
     * How much a request may carry.
     *
     * @param texts for a whole entry of the knowledge base, in every language and whatever its letters
     * @param upload for a room's picture, which is streamed; everything else is read whole first
     * @param form for a page's form with such a file or such texts in it, which is streamed too
     * @param within a request's body has to arrive in this time
     */
    public record Bodies(
            @DefaultValue("64KB") DataSize api,
            @DefaultValue("768KB") DataSize texts,
            @DefaultValue("6MB") DataSize upload,
            @DefaultValue("12MB") DataSize form,
            @DefaultValue("15s") Duration within) {}

    /**
     * How much one client may ask, per class of request. A client is an address (IPv6: its /64), or a token's subject
     * at an address.
     *
     * @param factor multiplies every allowance; for load tests
     * @param clients how many clients are remembered; the least recently seen are forgotten first
     * @param sharedAddress all the subjects behind one address together may have this many times a client's allowance
     */
    public record Limits(
            @DefaultValue("true") boolean enabled,
            @Positive @DefaultValue("1") double factor,
            @Positive @DefaultValue("20000") int clients,
            @Positive @DefaultValue("10") int sharedAddress,
            @Valid @DefaultValue Read read,
            @Valid @DefaultValue Write write,
            @Valid @DefaultValue Page page,
            @Valid @DefaultValue SignIn signIn) {}

    /** Tokens in the bucket and how many come back each second. */
    public interface Allowance {
        long burst();

        long perSecond();
    }

    /** Reading the API. */
    public record Read(
            @Positive @DefaultValue("1000") long burst,
            @Positive @DefaultValue("100") long perSecond) implements Allowance {}

    /** Changing something through the API. */
    public record Write(
            @Positive @DefaultValue("1000") long burst,
            @Positive @DefaultValue("100") long perSecond) implements Allowance {}

    /** Pages of the sites and what they load. */
    public record Page(
            @Positive @DefaultValue("1000") long burst,
            @Positive @DefaultValue("100") long perSecond) implements Allowance {}

    /** Signing in and out. */
    public record SignIn(
            @Positive @DefaultValue("60") long burst,
            @Positive @DefaultValue("1") long perSecond) implements Allowance {}

    /**
     * @param within an upstream that hasn't answered by then counts as down
     * @param keep how long an answer is kept
     */
    public record Health(
            @DefaultValue("1s") Duration within,
            @DefaultValue("2s") Duration keep) {}
}
