/** One of each thing the pages can show, made through the API, for tests that visit every page. */
@NullMarked
package pl.krakow.centra.acceptance.examples;

import org.jspecify.annotations.NullMarked;
