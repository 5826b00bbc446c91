@NullMarked
package pl.krakow.centra.local.demo;

import org.jspecify.annotations.NullMarked;
