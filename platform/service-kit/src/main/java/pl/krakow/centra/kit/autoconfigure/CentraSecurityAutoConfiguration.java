package pl.krakow.centra.kit.autoconfigure;

import java.time.Clock;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.problem.ProblemTranslator;
import pl.krakow.centra.kit.problem.http.HttpProblems;
import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.security.http.AccessDecision;
import pl.krakow.centra.kit.security.http.AccessRulesFilter;
import pl.krakow.centra.kit.security.http.Actors;
import pl.krakow.centra.kit.security.http.BearerTokens;
import pl.krakow.centra.kit.security.http.Refusals;
import pl.krakow.centra.kit.security.http.RememberedTokens;
import pl.krakow.centra.kit.security.http.SecurityProblems;

/** A stateless resource server that lets through what the {@link AccessRules} list, and nothing else. */
@AutoConfiguration(
        after = CentraWebAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = CentraWebAutoConfiguration.RESOURCE_SERVER)
final class CentraSecurityAutoConfiguration {

    private static final AccessRules OPERATIONS = AccessRules.rules()
            .get("/actuator/health")
            .anyone()
            .get("/actuator/health/{*path}")
            .anyone()
            .get("/actuator")
            .allowed(Role.ADMIN)
            .get("/actuator/info")
            .allowed(Role.ADMIN)
            .get("/actuator/metrics/{*path}")
            .allowed(Role.ADMIN)
            .get("/actuator/deadletters")
            .allowed(Role.ADMIN)
            .post("/actuator/deadletters")
            .allowed(Role.ADMIN)
            .get("/v3/api-docs/{*path}")
            .anyone()
            .get("/v3/api-docs.yaml")
            .anyone();

    /** Spans and timers of every single security filter cost more than the filters. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static BeanPostProcessor rememberedTokens(ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder
                        ? new RememberedTokens(decoder, clock.getIfAvailable(Clock::systemUTC))
                        : bean;
            }
        };
    }

    @Bean
    Actors actors() {
        return new Actors();
    }

    @Bean
    ProblemTranslator securityProblems() {
        return new SecurityProblems();
    }

    @Bean
    Refusals refusals(HttpProblems problems) {
        return new Refusals(problems);
    }

    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(CentraSecurityAutoConfiguration::printable);
        firewall.setAllowedParameterValues(CentraSecurityAutoConfiguration::printable);
        return firewall;
    }

    private static boolean printable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ObjectProvider<AccessRules> services,
            CentreCatalogue catalogue,
            Actors actors,
            Refusals refusals,
            Clock clock) {
        var rules = services.orderedStream().reduce(OPERATIONS, AccessRules::and);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new AccessRulesFilter(rules, catalogue), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(failuresTo(refusals)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision(catalogue, actors, clock)))
                .build();
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresTo(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
