package pl.krakow.centra.sites.gateway;

import java.net.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes clients of the platform's API from interfaces whose methods say what is asked
 * ({@link org.springframework.web.service.annotation.HttpExchange}). A method takes the {@link Caller} it asks for, a
 * {@link Revision} if it changes something, a {@link Once} if it makes something, and answers with an {@link Answer}:
 * what the other side says or does is never an exception.
 *
 * <p>JSON is read with tolerance: members a record doesn't name are left alone, lists and maps that aren't there are
 * empty, a word an enum doesn't know is its {@code @JsonEnumDefaultValue}.
 */
@Slf4j
@Component
public class ApiFactory {

    private final HttpServiceProxyFactory clients;
    private final JsonMapper json;
    private final KeyWords keys;

    ApiFactory(GatewaySettings settings, KeyWords keys) {
        this.keys = keys;
        json = tolerant();
        clients = HttpServiceProxyFactory.builderFor(new Answering(RestClientAdapter.create(client(settings, json))))
                .conversionService(isoTimes())
                .customArgumentResolver((argument, parameter, request) -> introduce(argument, request))
                .build();
    }

    public <T> T client(Class<T> api) {
        return clients.createClient(api);
    }

    private static RestClient client(GatewaySettings settings, JsonMapper json) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .baseUrl(settings.uri().toString())
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
    }

    private static ConversionService isoTimes() {
        var conversion = new DefaultFormattingConversionService(false);
        var times = new DateTimeFormatterRegistrar();
        times.setUseIsoFormat(true);
        times.registerFormatters(conversion);
        return conversion;
    }

    private static JsonMapper tolerant() {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .addModule(new ApiTimes())
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .withConfigOverride(Collection.class, lists -> lists.setNullHandling(empty))
                .withConfigOverride(List.class, lists -> lists.setNullHandling(empty))
                .withConfigOverride(Map.class, maps -> maps.setNullHandling(empty))
                .build();
    }

    private static boolean introduce(@Nullable Object argument, HttpRequestValues.Builder request) {
        switch (argument) {
            case Caller caller -> request.configureHeaders(caller::introduce);
            case Revision revision -> request.addHeader(HttpHeaders.IF_MATCH, revision.tag());
            case Once once -> request.addHeader("Idempotency-Key", once.key());
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    /** Turns whatever comes of a call into an {@link Answer}. */
    private final class Answering extends HttpExchangeAdapterDecorator {

        Answering(HttpExchangeAdapter calls) {
            super(calls);
        }

        @Override
        @SuppressWarnings("unchecked") // a method that answers with an Answer is asked for nothing else
        public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
            var answer = ResolvableType.forType(type);
            if (answer.resolve() != Answer.class) {
                throw new IllegalStateException("a call of the API has to answer with an Answer, not " + answer);
            }
            var value = answer.getGeneric();
            return (T) answer(request, () -> read(request, value));
        }

        private @Nullable Object read(HttpRequestValues request, ResolvableType value) {
            if (value.resolve() == Done.class) {
                super.exchangeForBodilessEntity(request);
                return new Done();
            }
            if (value.resolve() == Tagged.class) {
                return tagged(super.exchangeForEntity(
                        request,
                        ParameterizedTypeReference.forType(value.getGeneric().getType())));
            }
            return super.exchangeForBody(request, ParameterizedTypeReference.forType(value.getType()));
        }
    }

    private static @Nullable Object tagged(ResponseEntity<?> entity) {
        var body = entity.getBody();
        var tag = entity.getHeaders().getETag();
        return body == null ? null : new Tagged<>(body, Revision.of(tag));
    }

    private Answer<?> answer(HttpRequestValues request, Supplier<@Nullable Object> call) {
        try {
            var value = call.get();
            if (value == null) {
                log.warn("the API's answer to {} was empty", request.getUriTemplate());
                return new Answer.Down<>();
            }
            return new Answer.Given<>(value);
        } catch (HttpClientErrorException.TooManyRequests e) {
            log.warn("the API takes no more calls now: {}", request.getUriTemplate());
            return new Answer.Down<>();
        } catch (HttpClientErrorException e) {
            return new Answer.Refused<>(
                    keys.plain(ProblemDetails.of(e.getStatusCode().value(), e.getResponseBodyAsByteArray(), json)));
        } catch (RestClientException e) {
            log.warn("the API didn't answer {}: {}", request.getUriTemplate(), reason(e));
            return new Answer.Down<>();
        }
    }

    /** Never the answer's body: it may hold names. */
    private static String reason(RestClientException failure) {
        return failure instanceof org.springframework.web.client.HttpServerErrorException broken
                ? HttpStatus.valueOf(broken.getStatusCode().value()).toString()
                : String.valueOf(failure.getMostSpecificCause().getClass().getSimpleName());
    }
}
