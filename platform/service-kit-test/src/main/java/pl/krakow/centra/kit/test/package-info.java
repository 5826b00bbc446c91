/**
 * What the services' tests have in common: house rules for the code, the matrix of who may call what, texts of problems,
 * and a store and a broker in the test's own JVM.
 */
@NullMarked
package pl.krakow.centra.kit.test;

import org.jspecify.annotations.NullMarked;
