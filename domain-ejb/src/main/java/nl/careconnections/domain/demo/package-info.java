/**
 * Invented organisations, people, articles and tickets for whoever tries the product, made through the services as if people
 * had worked for weeks. Runs only when DEMO is on, which {@code ./start} never says together with a real database;
 * {@code DemoDataTest} guards what it makes.
 */
package nl.careconnections.domain.demo;
