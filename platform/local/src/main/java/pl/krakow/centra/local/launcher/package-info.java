/**
 * Runs the platform on one machine as real processes: one JVM for the infrastructure and one for each service, started in
 * order, watched, started again when they die, stopped in order. {@link pl.krakow.centra.local.launcher.Centra} is the
 * command line, {@link pl.krakow.centra.local.launcher.LocalPlatform} the same for tests.
 *
 * <p>Except for {@link pl.krakow.centra.local.launcher.Infrastructure} these classes use nothing but the JDK: the
 * supervisor runs from the plain jar and stays small.
 */
@NullMarked
package pl.krakow.centra.local.launcher;

import org.jspecify.annotations.NullMarked;
