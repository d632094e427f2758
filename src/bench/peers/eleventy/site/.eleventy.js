const asciidoc = require('eleventy-plugin-asciidoc')

module.exports = (config) => {
  // A page lies in a folder of its own, one deeper than its source.
  config.addPlugin(asciidoc, {
    safe: 'safe',
    attributes: { imagesdir: '/img', relfileprefix: '../', relfilesuffix: '/' },
  })
  config.addPassthroughCopy('img')
  config.addFilter('day', (date) => new Date(date).toISOString().slice(0, 10))
  config.addCollection('listed', (api) => api.getAll().filter((page) => page.data.tags && page.data.tags.length))
  return {
    dir: { input: 'content', layouts: '../layouts', output: 'output' },
    htmlTemplateEngine: 'njk',
  }
}
