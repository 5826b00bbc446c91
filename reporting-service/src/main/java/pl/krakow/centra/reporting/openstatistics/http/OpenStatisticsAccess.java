package pl.krakow.centra.reporting.openstatistics.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** For everybody. */
@Configuration(proxyBeanMethods = false)
class OpenStatisticsAccess {

    @Bean
    static AccessRules openStatisticsAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/public/statistics")
                .anyone()
                .get("/api/v1/public/statistics/catalog")
                .anyone()
                .get("/api/v1/public/statistics/{year}")
                .anyone()
                .get("/api/v1/public/statistics/{year}/data.csv")
                .anyone()
                .get("/api/v1/public/statistics/{year}/data.csv-metadata.json")
                .anyone();
    }
}
