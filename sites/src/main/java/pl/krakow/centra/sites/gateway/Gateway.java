package pl.krakow.centra.sites.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.CentreId;

/**
 * The platform's API. Each call answers with what came of it and never throws for what the other side did; a call that
 * changes something carries the revision its page showed.
 */
@Slf4j
@Component
public class Gateway {

    private static final int MOST_SLOTS = 12;

    private final RestClient client;
    private final JsonMapper json;

    Gateway(GatewaySettings settings, JsonMapper json) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder()
                .baseUrl(settings.uri().toString())
                .requestFactory(requests)
                .build();
        this.json = json;
    }

    public Answer<List<Room>> rooms(Caller caller, CentreId centre) {
        return get(caller, uri -> uri.path("/api/v1/centres/{centre}/rooms").build(centre.value()))
                .map(body -> Shapes.items(body).map(Shapes::room).toList());
    }

    public Answer<OpeningHours> openingHours(Caller caller, CentreId centre, LocalDate from, LocalDate to) {
        return get(
                        caller,
                        uri -> uri.path("/api/v1/centres/{centre}/opening-hours")
                                .queryParam("from", from)
                                .queryParam("to", to)
                                .build(centre.value()))
                .map(Shapes::openingHours);
    }

    /** How each room's day is used. Without people and duration, for any meeting; free time may still be too short. */
    public Answer<List<RoomDay>> availability(
            Caller caller, CentreId centre, LocalDate from, LocalDate to, @Nullable Duration duration) {
        return get(caller, uri -> {
                    uri.path("/api/v1/centres/{centre}/availability")
                            .queryParam("from", from)
                            .queryParam("to", to);
                    if (duration != null) {
                        uri.queryParam("duration", duration);
                    }
                    return uri.build(centre.value());
                })
                .map(Shapes::roomDays);
    }

    /** Published events from now on, soonest first; of one centre or of all. */
    public Answer<List<Event>> events(Caller caller, @Nullable CentreId centre, int limit) {
        return get(
                        caller,
                        uri -> centre == null
                                ? uri.path("/api/v1/events")
                                        .queryParam("limit", limit)
                                        .build()
                                : uri.path("/api/v1/centres/{centre}/events")
                                        .queryParam("limit", limit)
                                        .build(centre.value()))
                .map(body -> Shapes.items(body).flatMap(Shapes::event).toList());
    }

    /** A published event. */
    public Answer<Optional<Event>> event(Caller caller, String centre, String id) {
        return get(
                        caller,
                        uri -> uri.path("/api/v1/centres/{centre}/events/{event}")
                                .build(centre, id))
                .map(body -> Shapes.event(body).findFirst());
    }

    /** What a link in a letter about an event opens. */
    public Answer<SignedUp> registration(Caller caller, String token) {
        return get(caller, uri -> uri.path("/api/v1/registration-links/{token}").build(token))
                .map(Shapes::signedUp);
    }

    /** @param act {@code confirm}, {@code accept}, {@code cancel}, or {@code certificate} to have one made out */
    public Answer<JsonNode> act(Caller caller, String token, String act) {
        return answer(client.post()
                .uri(uri -> uri.path("/api/v1/registration-links/{token}/{act}").build(token, act))
                .headers(caller::introduce));
    }

    /** What who signed up for an event is asked afterwards. */
    public Answer<FeedbackForm> feedback(Caller caller, String token) {
        return get(
                        caller,
                        uri -> uri.path("/api/v1/registration-links/{token}/feedback")
                                .build(token))
                .map(Shapes::feedbackForm);
    }

    /** @param answers by the question's key */
    public Answer<JsonNode> answerFeedback(Caller caller, String token, Map<String, String> answers) {
        return answer(client.post()
                .uri(uri ->
                        uri.path("/api/v1/registration-links/{token}/feedback").build(token))
                .headers(caller::introduce)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("answers", answers))));
    }

    /** What a link in a letter about advice opens. */
    public Answer<OpenedAdvice> advice(Caller caller, String token) {
        return get(caller, uri -> uri.path("/api/v1/advice-links/{token}").build(token))
                .map(Shapes::openedAdvice);
    }

    /** @param act {@code confirm}, {@code accept}, {@code decline} or {@code cancel} */
    public Answer<JsonNode> actOnAdvice(Caller caller, String token, String act) {
        return answer(client.post()
                .uri(uri -> uri.path("/api/v1/advice-links/{token}/{act}").build(token, act))
                .headers(caller::introduce));
    }

    /** Has the links of who has lost them sent to them once more. */
    public Answer<JsonNode> sendAdviceLinks(Caller caller, String email) {
        return answer(client.post()
                .uri(uri -> uri.path("/api/v1/advice-links").build())
                .headers(caller::introduce)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("email", email))));
    }

    public Answer<JsonNode> moveAdvice(Caller caller, String token, String slot) {
        return answer(client.post()
                .uri(uri -> uri.path("/api/v1/advice-links/{token}/move").build(token))
                .headers(caller::introduce)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("slot", slot))));
    }

    /** What a field of advice is called; its code when nobody says. */
    public String adviceField(Caller caller, String code) {
        return get(caller, uri -> uri.path("/api/v1/advice-fields").build())
                .map(body -> Shapes.adviceField(body, code))
                .orElse(code);
    }

    /** The next free times with advisers of a centre in a field, soonest first. */
    public Answer<List<OpenedAdvice.Slot>> adviceSlots(Caller caller, String centre, String field) {
        return get(
                        caller,
                        uri -> uri.path("/api/v1/centres/{centre}/advice-slots")
                                .queryParam("field", "{field}")
                                .queryParam("limit", MOST_SLOTS)
                                .build(centre, field))
                .map(body -> Shapes.items(body).map(Shapes::adviceSlot).toList());
    }

    /** What a link in a letter about a working group opens. */
    public Answer<Invitation> invitation(Caller caller, String token) {
        return get(caller, uri -> uri.path("/api/v1/group-invitations/{token}").build(token))
                .map(Shapes::invitation);
    }

    /** @param act {@code take} or {@code leave} */
    public Answer<JsonNode> answerInvitation(Caller caller, String token, String act) {
        return answer(client.post()
                .uri(uri -> uri.path("/api/v1/group-invitations/{token}/{act}").build(token, act))
                .headers(caller::introduce));
    }

    /** The address whose owner has followed the link that was sent there. */
    public Answer<String> confirmAddress(Caller caller, String token) {
        return answer(client.post()
                        .uri(uri -> uri.path("/api/v1/letter-addresses/{token}/confirm")
                                .build(token))
                        .headers(caller::introduce))
                .map(body -> body.path("email").asString(""));
    }

    /** What anybody learns of a certificate of volunteer work by its number. */
    public Answer<VolunteeringCertificateCheck> volunteeringCertificate(Caller caller, String number) {
        return get(
                        caller,
                        uri -> uri.path("/api/v1/volunteering-certificates/{number}")
                                .build(number))
                .map(Shapes::volunteeringCertificateCheck);
    }

    /** What anybody learns of a certificate by its number. */
    public Answer<CertificateCheck> certificate(Caller caller, String number) {
        return get(caller, uri -> uri.path("/api/v1/certificates/{number}").build(number))
                .map(Shapes::certificateCheck);
    }

    private Answer<JsonNode> get(Caller caller, Function<UriBuilder, URI> uri) {
        return answer(client.get().uri(uri).headers(caller::introduce));
    }

    private Answer<JsonNode> answer(RestClient.RequestHeadersSpec<?> request) {
        try {
            Answer<JsonNode> answer =
                    request.exchange((sent, response) -> read(sent.getURI().getPath(), response));
            return answer == null ? new Answer.Down<>() : answer;
        } catch (RestClientException | JacksonException | Shapes.Unreadable e) {
            log.warn("the API didn't answer: {}", e.toString());
            return new Answer.Down<>();
        }
    }

    private Answer<JsonNode> read(String path, ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        var body = response.getBody().readAllBytes();
        if (status.is2xxSuccessful()) {
            return new Answer.Given<>(body.length == 0 ? json.createObjectNode() : json.readTree(body));
        }
        if (status.is4xxClientError() && status.value() != 429) {
            return new Answer.Refused<>(Shapes.refusal(status.value(), body, json));
        }
        log.warn("the API answered {} to {}", status.value(), path);
        return new Answer.Down<>();
    }
}
