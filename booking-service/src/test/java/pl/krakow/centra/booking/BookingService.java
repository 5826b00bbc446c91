package pl.krakow.centra.booking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

import pl.krakow.centra.kit.test.EmbeddedInfrastructure;

/**
 * The whole service on a free port, with a store and a broker in this process, on 1 December 2026. Each class of tests
 * begins with an empty schedule and the rooms and rules of the file, whatever others left behind: those that need the
 * same service share one and {@linkplain AsOpened its store is made what it was}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedInfrastructure
@TestExecutionListeners(listeners = AsOpened.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({Tokens.Trusted.class, OnTheFirstOfDecember.class})
public @interface BookingService {}
