package pl.krakow.centra.gateway.upstream;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP client towards the services. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {

    /** Left to itself the client would send a request again, a POST too, when a connection from the pool broke. */
    @Bean
    HttpClientCustomizer neverSendTwice() {
        return client -> client.disableRetry(true);
    }
}
