# What this site adds to Asciidoctor: a jail for includes, and true lines: of each block, of references to missing
# attributes, and of attribute entries below the header.
#
# Log messages that begin with "vielfalt:" are read by de.vielfalt.source.LogReader.

module Vielfalt
  MAX_INCLUDE_BYTES = 1024 * 1024
  MAX_INCLUDE_DEPTH = 32

  PLACEHOLDER_GUARD = '{empty}'
  CODE = /<code\b[^>]*>.*?<\/code>/m
  ASSIGNMENT = /\{(?:set|counter2?):(#{Asciidoctor::CG_WORD}[#{Asciidoctor::CC_WORD}-]*)/
  ATTRIBUTE = /(?<!\\)\{(#{Asciidoctor::CG_WORD}[#{Asciidoctor::CC_WORD}-]*)\}/

  # Attributes that would tell of the machine or the hour; without them a reference to one is a missing attribute.
  MACHINE_ATTRIBUTES = %w(docdir docfile user-home docdate doctime docdatetime docyear localdate localtime
                          localdatetime localyear)

  class << self
    # Folders below which a document may include, by document.
    def root document
      document = document.parent_document while document.nested?
      document
    end

    def escape text
      text.gsub(/[^A-Za-z0-9.\/_]/) { |c| c.bytes.map { |b| '%%%02X' % b }.join }
    end
  end

  # Takes the decision where an include leads out of Asciidoctor's hands; what to take from the file stays with it.
  module IncludeJail
    def resolve_include_path target, attrlist, attributes
      jail = (Vielfalt.root @document).instance_variable_get :@vielfalt_jail
      return super unless jail
      return vielfalt_refuse 'include-outside', target if target.match?(/\A[a-z][a-z0-9+.-]*:/i) || target.start_with?('/', '\\')
      folder = @file ? @dir : (Vielfalt.root @document).base_dir
      path = ::File.expand_path target, folder
      begin
        real = ::File.realpath path
      rescue ::SystemCallError
        if attributes['optional-option'] && (vielfalt_inside? path, jail)
          ((Vielfalt.root @document).instance_variable_get :@vielfalt_includes) << (path.slice jail.length + 1, path.length)
          shift
          return true
        end
        return vielfalt_refuse((vielfalt_inside? path, jail) ? 'include-missing' : 'include-outside', target)
      end
      return vielfalt_refuse 'include-outside', target unless vielfalt_inside? real, jail
      return vielfalt_refuse 'include-missing', target unless ::File.file? real
      return vielfalt_refuse 'include-large', target if (::File.size real) > MAX_INCLUDE_BYTES
      open = [real, @file, *(@include_stack.map { |entry| entry[1] })]
      return vielfalt_refuse 'include-circle', target if (open.drop 1).include?(real) || real == (Vielfalt.root @document).instance_variable_get(:@vielfalt_file)
      return vielfalt_refuse 'include-circle', target if open.size > MAX_INCLUDE_DEPTH
      attributes['lines'] = attributes['lines'].gsub(/\d{7,}/, '999999') if attributes['lines']
      text = ::File.read real, mode: 'rb:UTF-8'
      return vielfalt_refuse 'include-encoding', target if !text.valid_encoding? || (text.include? "\0")
      relative = real.slice jail.length + 1, real.length
      ((Vielfalt.root @document).instance_variable_get :@vielfalt_includes) << relative
      [real, :file, relative]
    end

    # A placeholder alone on its line would be taken for a block's attributes, and vanish.
    def prepare_lines data, opts = {}
      super.map { |line| (line.start_with? '[PLATZHALTER') ? PLACEHOLDER_GUARD + line : line }
    end

    # Does not look beyond the end of an included file: a line read from there and put back would count to the wrong file.
    def peek_lines num = nil, direct = false
      left = @lines.size
      num && !@include_stack.empty? && left.between?(1, num - 1) ? super(left, direct) : super
    end

    def vielfalt_inside? path, jail
      path.start_with? jail + '/'
    end

    def vielfalt_refuse kind, target
      logger.error message_with_context %(vielfalt:#{kind}:#{target}), source_location: cursor
      shift
      true
    end
  end

  Asciidoctor::PreprocessorReader.prepend IncludeJail

  # Says where a missing attribute is referred to; within code, a name in braces stands for itself.
  module AttributeReferences
    def sub_attributes text, opts = {}
      missing = opts[:attribute_missing] || (@document.attributes['attribute-missing'])
      return super unless missing == 'warn' && (text.include? '{')
      text = text.gsub(CODE) { |code| code.gsub(ATTRIBUTE) { (vielfalt_known? $1) ? $& : '\\' + $& } }
      in_header = (Vielfalt.root @document).instance_variable_get :@vielfalt_in_header
      assigned = (text.scan ASSIGNMENT).flatten
      text.scan ATTRIBUTE do |name, _|
        next if in_header || (vielfalt_known? name) || (assigned.include? name)
        logger.warn message_with_context %(vielfalt:attribute:#{name}), source_location: vielfalt_location
      end
      super text, (opts.merge attribute_missing: 'skip')
    end

    private

    def vielfalt_known? name
      (@document.attributes.key? name.downcase) || (Asciidoctor::INTRINSIC_ATTRIBUTES.key? name.downcase)
    end

    def vielfalt_location
      node = self
      node = node.parent until (Asciidoctor::Document === node) || ((Asciidoctor::AbstractBlock === node) && node.source_location)
      node.source_location
    end
  end

  Asciidoctor::AbstractNode.prepend AttributeReferences

  # Tells of attribute entries that stand below the header, where none of ours has an effect.
  module LateEntries
    def parse_document_header reader, document, *rest
      document.instance_variable_set :@vielfalt_in_header, true
      super
    ensure
      document.instance_variable_set :@vielfalt_in_header, false
    end

    def process_attribute_entry reader, document, attributes = nil, match = nil
      match ||= reader.has_more_lines? ? (Asciidoctor::AttributeEntryRx.match reader.peek_line) : nil
      unless match.nil? || ((Vielfalt.root document).instance_variable_get :@vielfalt_in_header)
        document.logger.warn document.message_with_context %(vielfalt:entry:#{match[1]}), source_location: reader.cursor
      end
      super reader, document, attributes, match
    end
  end

  Asciidoctor::Parser.singleton_class.prepend LateEntries

  # An e-mail address begins where its word begins, and is not endless. Asciidoctor itself looks for one from every letter
  # anew, which for a word of many thousand letters takes minutes.
  Asciidoctor.send :remove_const, :InlineEmailRx
  Asciidoctor::InlineEmailRx = %r(([\\>:/])?(?<!#{Asciidoctor::CG_WORD})#{Asciidoctor::CG_WORD}(?:&amp;|[#{Asciidoctor::CC_WORD}\-.%+]){0,63}@#{Asciidoctor::CG_ALNUM}[#{Asciidoctor::CC_ALNUM}_\-.]*\.[a-zA-Z]{2,5}\b)

  # Tells of lines that AsciiDoc takes for the attributes or the title of a block, and that therefore nobody sees.
  module LostLines
    STYLES = %w(abstract acknowledgments appendix arabic asciimath bibliography capitals caution circle colophon comment
                decimal dedication disc discrete example float glossary horizontal important index latexmath listing
                literal loweralpha lowergreek lowerroman no-bullet none normal note open ordered pass preface qanda quote
                sidebar source square stem subs tip unnumbered unordered unstyled upperalpha upperroman verse warning)

    def parse_block_metadata_line reader, document, attributes, options = {}
      line, at, before = reader.peek_line, reader.cursor, attributes[1]
      handled = super
      style = attributes[1].to_s
      if handled && line && (line.start_with? '[') && !(style == before || style.empty? || (STYLES.include? style.downcase))
        document.logger.warn document.message_with_context %(vielfalt:lost:#{line.chomp}), source_location: at
      end
      handled
    end

    def next_block reader, parent, attributes = {}, options = {}
      block = super
      vielfalt_lost_title parent, attributes if block.nil? && reader.empty?
      block
    end

    def initialize_section reader, parent, attributes = {}
      vielfalt_lost_title parent, attributes
      super
    end

    private

    def vielfalt_lost_title parent, attributes
      title = attributes.delete 'title'
      parent.logger.warn %(vielfalt:lost:.#{title}) if title
    end
  end

  Asciidoctor::Parser.singleton_class.prepend LostLines

  # A slip of the pen in a table must not make millions of cells.
  module TableLimits
    def parse_colspecs records
      super(records.gsub(/\d{4,}(?=\*)|\A\d{4,}\z/) { |number| vielfalt_too_many number; '1' })
    end

    def parse_cellspec line, pos = :end, delimiter = nil
      result = super
      result[0]&.each { |_, value| vielfalt_too_many value.to_s if ::Integer === value && value > 999 }
      result[0]&.reject! { |_, value| ::Integer === value && value > 999 }
      result
    end

    private

    def vielfalt_too_many number
      logger.warn %(vielfalt:table:#{number})
    end
  end

  Asciidoctor::Parser.singleton_class.prepend TableLimits

  # Nor must one in an indentation make megabytes of blanks.
  module IndentationLimits
    MOST = 200

    def adjust_indentation! lines, indent_size = 0, tab_size = 0
      super lines, [indent_size, MOST].min, [tab_size, MOST].min
    end
  end

  Asciidoctor::Parser.singleton_class.prepend IndentationLimits

  # Sets a document up before its first line is read.
  class Preparation < Asciidoctor::Extensions::Preprocessor
    def process document, reader
      return reader if document.nested?
      document.instance_variable_set :@vielfalt_jail, (document.attributes.delete 'vielfalt-jail')
      document.instance_variable_set :@vielfalt_file, (document.attributes.delete 'vielfalt-file')
      document.instance_variable_set :@vielfalt_token, (document.attributes.delete 'vielfalt-token')
      document.instance_variable_set :@vielfalt_includes, []
      MACHINE_ATTRIBUTES.each { |name| document.attributes.delete name }
      reader
    end
  end

  # HTML 5 as Asciidoctor writes it, each block preceded by a comment that says where it was written. Such a comment begins
  # with a token that nobody can guess, so that none can be slipped in.
  class BodyConverter < (Asciidoctor::Converter.for 'html5')
    register_for 'html5'

    def convert node, transform = node.node_name, opts = nil
      html = super
      return html unless html && Asciidoctor::AbstractBlock === node && (at = node.source_location)
      path = at.file ? (Vielfalt.escape at.path) : ''
      token = (Vielfalt.root node.document).instance_variable_get :@vielfalt_token
      %(<!--#{token}@#{at.lineno}:#{path}-->#{html}<!--#{token}/@-->)
    end

    # The whole body: what was included is told in front.
    def convert_embedded node
      files = ((Vielfalt.root node).instance_variable_get :@vielfalt_includes) || []
      token = (Vielfalt.root node).instance_variable_get :@vielfalt_token
      %(<!--#{token}includes #{files.uniq.map { |file| Vielfalt.escape file }.join ' '}-->#{super.gsub PLACEHOLDER_GUARD + '[PLATZHALTER', '[PLATZHALTER'})
    end

    # Numbered only if the text says how figures are called: the default is in English.
    def convert_image node
      node.caption = nil if (node.document.attr 'figure-caption') == 'Figure'
      super.sub '<img ', %(<img #{picture_details node})
    end

    def convert_inline_image node
      super.sub '<img ', %(<img #{picture_details node})
    end

    # Without an inline style.
    def convert_page_break node
      '<div class="page-break"></div>'
    end

    # Raw HTML is handed on as text, so that a tag left open in it cannot reach beyond its block.
    def convert_pass node
      %(<x-raw>#{node.content.to_s.gsub('&', '&amp;').gsub('<', '&lt;').gsub('>', '&gt;')}</x-raw>)
    end

    private

    def picture_details node
      details = %w(rechte einwilligung).map { |name| (node.attr? name) ? %(data-#{name}="#{encode_attribute_value((node.attr name).to_s).gsub '<', '&lt;'}" ) : '' }
      details << %(data-no-alt="" ) if (node.attr? 'default-alt') && (node.attr 'alt') == (node.attr 'default-alt')
      details.join
    end
  end
end
