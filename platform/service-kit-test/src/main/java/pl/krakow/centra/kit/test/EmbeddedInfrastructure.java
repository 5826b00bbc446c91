package pl.krakow.centra.kit.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test a database of its own in the {@linkplain EmbeddedServers embedded} store and the embedded broker.
 * The catalogue is the one the platform is delivered with; tokens come from {@link Persona}, so no issuer is needed.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EmbeddedInfrastructure {

    /** Without one the service runs as if the broker were away. */
    boolean broker() default true;
}
